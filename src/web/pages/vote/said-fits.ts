import type { Paper } from './paper.ts'

// Measured: a page of this weight and its module are what a phone may fetch for a ballot, see the byte budget.
const most = 36_900
const besidesItem = 120
const besidesArgument = 60

const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0)

/**
 * Whether what tables have said has room on the ballot, beside each proposal. In a ranking the proposals are
 * names in a list, with no place for it.
 */
export function saidFits({ form, items }: Pick<Paper, 'form' | 'items'>): boolean {
  if (form === 'rank') return false
  const weights = items.map(
    ({ name, text, explanation, said = [] }) =>
      besidesItem +
      sum([name, text, explanation].map((words) => words?.length ?? 0)) +
      sum(said.map((one) => besidesArgument + one.text.length)),
  )
  return sum(weights) <= most
}

export const saidCount = ({ items }: Pick<Paper, 'items'>): number =>
  sum(items.map(({ said = [], withdrawn }) => (withdrawn ? 0 : said.length)))
