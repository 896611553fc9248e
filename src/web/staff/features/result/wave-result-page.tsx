import { useParams } from 'react-router'
import { resultEndpoints, type WaveResultOutput } from '#contract/measurement/result.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { FileSection } from './file-section.tsx'
import { GroupSection } from './group-section.tsx'
import { LedgerSection } from './ledger-section.tsx'
import { MoreCuts } from './more-cuts.tsx'
import { ReleaseSection } from './release-section.tsx'
import { ReviewSection } from './review-section.tsx'
import { TextSection } from './text-section.tsx'
import { useResultWords } from './value-words.ts'
import './result.css'

export function WaveResultPage() {
  const { association } = usePlace()
  const { wave = '' } = useParams()
  const read = useRead(resultEndpoints.getWaveResult, { association: association.id, wave })
  return <Loaded of={read}>{(found) => <Wave of={found} key={found.wave} />}</Loaded>
}

function Wave({ of }: Readonly<{ of: WaveResultOutput }>) {
  const { t } = useText()
  const { at } = usePlace()
  const words = useResultWords()
  return (
    <>
      <PageHeader
        title={of.name}
        {...(of.isInvented ? { tag: <Tag /> } : {})}
        lead={`${t(`point.people.${of.group}`)}. ${words.period(of)}. ${t(`measured.mode.${of.mode}`)}.`}
        crumbs={[{ label: t('nav.measure') }, { label: t('measured.title'), to: at('mata', 'resultat') }]}
      />
      {of.isInvented ? <Note>{t('measured.invented')}</Note> : null}
      <Told of={of} />
      {of.state === 'opened' ? <ReviewSection of={of} /> : null}
      {of.state === 'reviewed' ? <ReleaseSection of={of} /> : null}
      {of.release ? (
        <>
          <p className="ui-quiet measured-released">
            {t('measured.releasedBy', { day: of.release.releasedOn, by: of.release.by })}.{' '}
            {t('measured.thresholds', { mean: of.kMean, dist: of.kDist, text: of.kText })}
          </p>
          <GroupSection of={of.release} />
          {of.can.release && of.state === 'released' ? <MoreCuts of={of} release={of.release} /> : null}
          <TextSection of={of.release} />
          <FileSection about={{ is: 'wave', wave: of.wave }} />
          {of.ledger ? <LedgerSection of={of.ledger} cuts={of.release.cuts} /> : null}
        </>
      ) : null}
    </>
  )
}

/** What became of a wave that has nothing to show. */
function Told({ of }: Readonly<{ of: WaveResultOutput }>) {
  const { t } = useText()
  const damaged = of.damaged ?? 0
  if (of.state === 'too_few') return <Note>{t('measured.tooFewOpened', { n: of.kMean })}</Note>
  if (of.state === 'voided') return <Note>{t('measured.voided')}</Note>
  if (of.state === 'active' || of.state === 'closed') return <Note>{t('measured.notOpened')}</Note>
  return damaged > 0 ? <Note kind="act">{t('measured.damaged', { n: damaged })}</Note> : null
}
