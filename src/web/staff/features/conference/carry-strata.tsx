import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { smallestStratum } from '#domain/consensus/stratum.ts'
import { stratumSizes } from '#web/i18n/stratum-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { useText } from '../../ui/text.tsx'

/** Who is expected to vote, by background, and at which level. */
export type Panel = ConferenceDetail['strata'] & Readonly<{ level: number }>

/** Whether ballots are to carry the voter's background, and which groups that would make as things stand. */
export function CarryStrata({
  panel,
  isCarried,
  onChange,
}: Readonly<{ panel: Panel; isCarried: boolean; onChange: (isCarried: boolean) => void }>) {
  const { t } = useText()
  // Offered at level 3 only to be taken away again where the level was changed afterwards.
  if (panel.level === 3 && !isCarried)
    return <p className="ui-quiet conference-wide">{t('strata.unlinkable')}</p>
  return (
    <div className="conference-wide">
      <Checkbox isSelected={isCarried} onChange={onChange} hint={t('strata.carriesHint')}>
        {t('strata.carries')}
      </Checkbox>
      {isCarried ? <Groups of={panel} /> : null}
    </div>
  )
}

function Groups({ of: { level, expected, groups } }: Readonly<{ of: Panel }>) {
  const { t, language } = useText()
  if (level === 3) return <p>{t('strata.unlinkable')}</p>
  if (expected.length === 0) return <p className="ui-quiet">{t('strata.noneYet')}</p>
  if (groups.length === 0) return <p>{t('strata.none', { expected: stratumSizes(language, expected) })}</p>
  const small = expected.filter(({ n }) => n < smallestStratum)
  return (
    <div className="ui-quiet carry-strata">
      <p>{t('strata.groupsNow', { groups: stratumSizes(language, groups) })}</p>
      {small.length > 0 ? <p>{t('strata.small', { small: stratumSizes(language, small) })}</p> : null}
      <p>{t('strata.columns')}</p>
      <p>{t('strata.papers')}</p>
    </div>
  )
}
