import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useText } from '../../ui/text.tsx'
import { TraceLink } from '../../ui/trace-link.tsx'
import { useBankWords } from './bank-words.ts'
import { HistoryTimeline } from './history-timeline.tsx'
import { useBank } from './in-bank.ts'
import { SourceLine } from './source-line.tsx'

/** The item beside the list. */
export function ProposalPanel() {
  const { ids } = useBank()
  const read = useRead(bankEndpoints.getProposal, ids)
  return <Loaded of={read}>{(found) => <Panel of={found} />}</Loaded>
}

function Panel({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { at: inAssociation } = usePlace()
  const { list, at } = useBank()
  const { nameOf, overOf } = useBankWords()
  const { node, before, after } = of.trace
  const isIndicator = of.place === 'core' || of.place === 'extended'
  return (
    <SidePanel id={of.id} title={of.text ?? nameOf(of)} over={overOf(of)} closeTo={list}>
      {of.state === 'active' ? null : <Note>{t(`bank.away.${of.state}`)}</Note>}
      {of.text === null ? (
        <p>
          <Badge of="missing">{t('bank.textUnpublished')}</Badge>
        </p>
      ) : null}
      {of.explanation ? <p className="bank-explanation">{of.explanation}</p> : null}
      <h3 className="bank-history-heading">
        {t(isIndicator ? 'bank.historyTitle' : 'bank.historyTitleProposal')}
      </h3>
      <HistoryTimeline of={of} />
      <p className="bank-foot">
        <SourceLine of={of} />
      </p>
      <div className="bank-ways ui-no-print">
        <TraceLink
          to={inAssociation('trad', node.type, node.id, `${node.version}`)}
          steps={before + after}
          about={nameOf(of)}
        >
          {t('bank.traceAll')}
        </TraceLink>
        <Link to={at(of.id, 'sida')}>{t('common.open')}</Link>
      </div>
    </SidePanel>
  )
}
