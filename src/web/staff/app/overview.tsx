import { bankEndpoints } from '#contract/consensus/bank.ts'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { protocolEndpoints } from '#contract/consensus/protocol.ts'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { usePlace } from '../place.tsx'
import { useRead } from '../reading.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { MainSide } from '../ui/side-panel.tsx'
import { useText } from '../ui/text.tsx'
import { todoOf } from './overview-content.ts'
import { Decisions, Parts, TodoList } from './overview-parts.tsx'

/** What waits, how far each part has come, and what was decided last. */
export function Overview() {
  const { t, longDay } = useText()
  const { me, association, can } = usePlace()
  const ids = { association: association.id }
  const bank = useRead(bankEndpoints.listProposals, can('proposal.read') ? ids : null)
  const conferences = useRead(conferenceEndpoints.listConferences, can('conference.read') ? ids : null)
  const protocols = useRead(protocolEndpoints.listProtocols, can('protocol.read') ? ids : null)
  const waves = useRead(waveEndpoints.listWaves, can('measure.read') ? ids : null)
  const facts = {
    bank: bank.data?.totals ?? null,
    conferences: conferences.data?.conferences ?? null,
    protocols: protocols.data?.protocols ?? null,
    waves: waves.data?.waves ?? null,
  }
  const todo = todoOf(facts, can)
  // Whoever runs the installation and has only looked at the example so far.
  const startsOwn = me.isInstallationAdmin && me.associations.every(({ isExample }) => isExample)
  // Nothing is said to wait, or not to, before it has been read.
  const isRead = [bank, conferences, protocols, waves].every(({ isLoading }) => !isLoading)
  return (
    <>
      <PageHeader title={t('nav.overview')} beside={longDay(new Date())} />
      <MainSide side={isRead ? <TodoList todo={todo} startsOwn={startsOwn} /> : null}>
        <Parts facts={facts} todo={todo} />
      </MainSide>
      {facts.protocols ? <Decisions protocols={facts.protocols} /> : null}
    </>
  )
}
