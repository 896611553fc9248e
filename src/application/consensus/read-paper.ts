import type { Read } from '#application/ports.ts'
import type { RuleInput } from '#contract/consensus/rule.ts'
import type { Kind } from '#domain/consensus/proposal.ts'
import type { AssociationId, ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { roundOnWall } from './current-round.ts'
import { wallCode } from './live-state.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { RoundItem } from './ports.ts'
import { ruleInput } from './round-plan.ts'

type Ports = ConferenceStores & Readonly<{ read: Read }>

/** What a wall and a phone print of the round that the room is in: names, and the rule; never a vote. */
export type BallotPaper = Readonly<{
  round: RoundId
  no: number
  name: string
  /** As in the live state: what the phone sends back with its ballot. */
  fz: string | null
  mode: 'self-paced' | 'plenary'
  form: 'yes-no' | 'choose'
  choose: Readonly<Partial<Record<Kind, number>>> | null
  rule: RuleInput
  items: readonly Omit<RoundItem, 'wording' | 'perspective'>[]
}>

/** The paper of the round on the wall; null before the first round is frozen. */
export const readPaper =
  ({ read, ...stores }: Ports) =>
  ({
    association,
    conference,
  }: Readonly<{ association: AssociationId; conference: ConferenceId }>): Promise<BallotPaper | null> =>
    read(association, async (tx) => {
      await findConference(stores, tx, conference)
      const shown = roundOnWall(await stores.rounds.list(tx, conference))
      if (!shown || !('freezeHash' in shown.round) || shown.round.state === 'voided') return null
      const { round } = shown
      const { ballot, rule, mode, name } = round.plan
      const items = await stores.rounds.items(tx, round.id)
      return {
        round: round.id,
        no: round.number,
        name,
        fz: wallCode(round),
        mode,
        form: ballot.form,
        choose: ballot.form === 'choose' ? ballot.choose : null,
        rule: ruleInput(rule),
        items: items.map(({ wording: _hash, perspective: _unsaid, ...item }) => item),
      }
    })
