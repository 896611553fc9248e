import type { paperEndpoints } from '#contract/consensus/paper.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { changeConference } from './change-conference.ts'
import type { PaperStore, Pile } from './paper-ports.ts'
import { lockRound, type StepPorts } from './step-round.ts'

type Rows = typeof paperEndpoints
type Where = Readonly<{ association: AssociationId; conference: ConferenceId }>

/** Who reads, for as long as the pile lies there. Guests of the example have no account: there each role is a person. */
export const keyerOf = (actor: Actor, { association, conference }: Where): string =>
  actor.account ?? `${actor.kind}:${actingRole(actor, 'paper.key', { association, conference })}`

/** Which of the two readings is somebody's; null: neither. */
export function passOf({ keyers }: Pile, keyer: string): 1 | 2 | null {
  if (keyers[0] === keyer) return 1
  return keyers[1] === keyer ? 2 : null
}

/** One of the two who read the pile. Nobody can be both, and history names them. Errors: `pile-taken`. */
export const takePile =
  (ports: StepPorts & Readonly<{ papers: PaperStore }>) =>
  (actor: Actor, input: InputOf<Rows['takePile']>): Promise<OutputOf<Rows['takePile']>> => {
    let pass = 0
    return changeConference(ports)(
      actor,
      input,
      {
        verb: 'paper.key',
        action: 'paper.take-pile',
        subject: { type: 'round', id: input.round },
        detail: () => ({ pass }),
      },
      async (tx) => {
        const { round } = await lockRound(ports.rounds, tx, input.conference, input.round)
        const pile = await ports.papers.pile(tx, input.round)
        if (round.state !== 'keying' || !pile) {
          throw new DomainError('consensus.round-wrong-state', { state: round.state, wanted: ['keying'] })
        }
        const keyer = keyerOf(actor, input)
        const own = passOf(pile, keyer)
        const free = pile.keyers.indexOf(null) + 1
        if (own === null && free === 0) throw new DomainError('consensus.pile-taken')
        pass = own ?? free
        if (own === null) await ports.papers.setKeyer(tx, pile.id, pass, keyer)
        return { pass }
      },
    )
  }
