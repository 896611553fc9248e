import { useState } from 'react'
import { type RoundSensitivity, sensitivityEndpoints } from '#contract/consensus/sensitivity.ts'
import { call } from '../../api.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { RuleComparison } from '../../ui/rule-comparison.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { ResultAgreement } from './result-agreement.tsx'
import { ResultStability } from './result-stability.tsx'
import { ResultStrata } from './result-strata.tsx'

/** What the same ballots would have chosen by other rules, and whether the votes held since the round before. */
export function ResultSensitivity({ round, isDeclared }: Readonly<{ round: string; isDeclared: boolean }>) {
  const { ids } = useConference()
  const read = useRead(sensitivityEndpoints.getRoundSensitivity, { ...ids, round })
  return <Loaded of={read}>{(found) => <Sensitivity of={found} isDeclared={isDeclared} />}</Loaded>
}

/** `isDeclared`: the rule says what may be called consensus. */
function Sensitivity({ of, isDeclared }: Readonly<{ of: RoundSensitivity; isDeclared: boolean }>) {
  const { t } = useText()
  const { at } = usePlace()
  const silent = of.items.filter(({ yes }) => yes === null).length
  const heard = { ...of, items: of.items.filter(({ yes }) => yes !== null) }
  if (heard.items.length === 0) return null
  return (
    <>
      <ResultStrata of={heard} />
      <ResultAgreement of={of} />
      <Section title={t('sensitivity.heading')} side={<Download round={of.round} />}>
        <p>{t('sensitivity.lead')}</p>
        {silent > 0 || of.isDerived ? (
          <p className="ui-quiet">
            {[
              ...(of.isDerived ? [t('sensitivity.derived')] : []),
              ...(silent > 0 ? [t('sensitivity.silent', { n: silent })] : []),
            ].join(' ')}
          </p>
        ) : null}
        <RuleComparison of={heard} about="round" itemLink={({ proposal }) => at('indikatorbank', proposal)} />
        <p className="ui-quiet">
          {t(isDeclared ? 'sensitivity.wordDeclared' : 'sensitivity.wordPrioritised')}
        </p>
      </Section>
      <ResultStability of={of} />
    </>
  )
}

function Download({ round }: Readonly<{ round: RoundSensitivity['round'] }>) {
  const { t } = useText()
  const { ids } = useConference()
  const [status, setStatus] = useState<Status | null>(null)
  const [error, setError] = useState<unknown>(null)
  const fetchFile = async () => {
    setError(null)
    try {
      const file = await call(sensitivityEndpoints.exportRoundSensitivity, { ...ids, round })
      saveFile(file)
      setStatus({ of: 'done', words: t('sensitivity.saved', { name: file.name }) })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <span className="ui-no-print">
      <Button kind="quiet" onPress={() => void fetchFile()}>
        {t('sensitivity.csv')}
      </Button>
      <StatusLine status={status} />
      <Failure error={error} />
    </span>
  )
}
