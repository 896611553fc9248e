import type { BallotForm } from '#domain/consensus/ballot.ts'
import type { Kind } from '#domain/consensus/proposal.ts'

export type Said = Readonly<{ stance: 'for' | 'against' | 'reword' | 'unclear'; text: string }>

/** One line of the ballot paper, in the wording that was frozen. */
export type PaperItem = Readonly<{
  /** Names wording and proposal together: an answer belongs to the words it was given to. */
  id: string
  kind: Kind
  /** The association's own few words; null where it has none. */
  name: string | null
  /** Null: the text was never published. */
  text: string | null
  explanation: string | null
  withdrawn: boolean
  /** What tables have said of it, for before against. */
  said?: readonly Said[]
}>

/** The ballot paper of a round: the same for everybody. */
export type Paper = Readonly<{
  round: string
  /** The freeze hash as shown, sent back with the vote: a paper that has changed is refused. */
  fz: string
  form: BallotForm['form']
  choose: Readonly<Partial<Record<Kind, number>>>
  /** How many to rank; 0 in the other forms. */
  places: number
  /** What shares are of: ballots, or all who are present. */
  denominator: 'cast' | 'electorate'
  items: readonly PaperItem[]
}>

/** Practice has no freeze to show: its paper is marked by the lack of one. */
export const isPractice = ({ fz }: Pick<Paper, 'fz'>): boolean => fz === ''

/** What lists and results call an item; null where no words were ever published. */
export const itemName = ({ name, text }: PaperItem): string | null => name ?? text
