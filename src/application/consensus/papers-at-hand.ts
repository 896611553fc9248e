import type { ReadTx } from '#application/ports.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import { paperWay } from '#domain/consensus/paper.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { KeyMissing } from './open-box.ts'
import type { RoundRecord } from './round-ports.ts'
import { type ReadyPapers, readyPapers, type SealPorts } from './seal-papers.ts'
import { papersOut } from './start-keying.ts'
import type { TicketStore } from './ticket-ports.ts'

type AtHand = Readonly<{
  papers: ConsoleState['papers']
  papersAre: 'waiting' | 'ready' | null
  ready: ReadyPapers | null
}>

const none: AtHand = { papers: null, papersAre: null, ready: null }

/** What the console knows of the papers of the round at hand: how many are out, and whether the count may begin. */
export async function papersAtHand(
  ports: SealPorts & Readonly<{ tickets: TicketStore }>,
  tx: ReadTx,
  record: RoundRecord,
): Promise<AtHand> {
  const { round } = record
  const isTaken = ['frozen', 'open', 'paused', 'closing', 'keying'].includes(round.state)
  const way = isTaken && 'freeze' in round ? paperWay(round.freeze) : null
  if (way === null) return none
  const pile = await ports.papers.pile(tx, round.id)
  const readings = pile ? await ports.papers.readings(tx, pile.id) : []
  const papers = {
    way,
    handedOut: await papersOut(ports, tx, round.id, way),
    pile: pile && { n: pile.n, read: readings.length },
  }
  try {
    const ready = await readyPapers(ports, tx, record)
    return { papers, papersAre: ready ? 'ready' : null, ready }
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof KeyMissing)) throw error
    return { papers, papersAre: 'waiting', ready: null }
  }
}
