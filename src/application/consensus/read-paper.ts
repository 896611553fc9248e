import type { Read } from '#application/ports.ts'
import { type Argument, type Stance, stances } from '#domain/consensus/argument.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import type { Kind } from '#domain/consensus/proposal.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { ArgumentStore } from './argument-ports.ts'
import type { RoundItem, RoundStore } from './round-ports.ts'
import { saidBefore } from './said-items.ts'
import type { Topic } from './voter.ts'

type PaperItem = Readonly<{
  /** Names wording and proposal together: an answer belongs to the words it was given to. */
  id: string
  kind: Kind
  name: string | null
  text: string | null
  explanation: string | null
  withdrawn: boolean
  /** What tables have said of it in the discussions so far, for before against. */
  said: readonly Readonly<{ stance: Stance; text: string }>[]
}>

/** The ballot paper of a frozen round: the same for everybody. */
export type BallotPaper = Readonly<{
  round: RoundId
  /** The freeze as shown: what a phone sends back with its ballot. */
  fz: string
  form: BallotForm['form']
  choose: Readonly<Partial<Record<Kind, number>>>
  /** How many to rank; 0 in the other forms. */
  places: number
  /** What shares are of: ballots, or all who are present. */
  denominator: 'cast' | 'electorate'
  items: readonly PaperItem[]
}>

/** Enough of the id to tell the items of one paper apart: 97 whole ones would be a tenth of what a phone fetches. */
const shortId = ({ proposal, v }: RoundItem): string => `${proposal.slice(0, 8)}.${v}`

const bySide = (said: readonly Argument[]): PaperItem['said'] =>
  stances.flatMap((stance) =>
    said.filter((one) => one.stance === stance).map(({ text }) => ({ stance, text })),
  )

const toPaperItem = (item: RoundItem, said: readonly Argument[]): PaperItem => ({
  id: shortId(item),
  kind: item.kind,
  name: item.shortName,
  text: item.text,
  explanation: item.explanation,
  withdrawn: item.withdrawn !== null,
  said: bySide(said),
})

/** Null where there is no such round in the conference, or nothing is fixed about it yet. */
export const readPaper =
  ({ read, rounds, args }: Readonly<{ read: Read; rounds: RoundStore; args: ArgumentStore }>) =>
  ({ association, conference }: Topic, id: RoundId): Promise<BallotPaper | null> =>
    read(association, async (tx) => {
      const record = await rounds.find(tx, id)
      if (record?.round.conference !== conference || !('freeze' in record.round)) return null
      const { freezeHash, plan } = record.round
      const said = await saidBefore({ args, rounds }, tx, conference, record)
      return {
        round: id,
        fz: shortHash(freezeHash),
        form: plan.ballot.form,
        denominator: plan.rule.denominator,
        choose: plan.ballot.form === 'choose' ? plan.ballot.choose : {},
        places: plan.ballot.form === 'rank' ? plan.ballot.places : 0,
        items: (await rounds.items(tx, id)).map((item) => toPaperItem(item, said.get(item.proposal) ?? [])),
      }
    })
