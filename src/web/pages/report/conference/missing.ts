import { handFieldNames, type Missing } from '#contract/consensus/report.ts'
import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import type { Making } from './make.ts'

/** Rounds that were held and hold. */
const held = ({ rounds }: ConferenceFacts) =>
  rounds.filter(({ present, voided }) => present !== null && voided === null)

export const knowsInvited = ({ panel }: ConferenceFacts): boolean => panel.invited > 0

export const knowsCounts = (facts: ConferenceFacts): boolean =>
  held(facts).length > 0 &&
  held(facts).every(
    ({ items }) =>
      items.length > 0 && items.every(({ yes, withdrawn }) => yes !== null || withdrawn !== null),
  )

export const knowsFreezes = (facts: ConferenceFacts): boolean =>
  held(facts).length > 0 && held(facts).every(({ frozen }) => frozen !== null)

/** Named in the reader's words: what the report asks for and nobody has said. Never filled in by guessing. */
export function missingIn({ facts, t }: Making): readonly Missing[] {
  const elsewhere = {
    invited: knowsInvited(facts),
    protocols: facts.protocols.length > 0,
    counts: knowsCounts(facts),
    freeze: knowsFreezes(facts),
  }
  const others = ['invited', 'protocols', 'counts', 'freeze'] as const
  return [
    ...handFieldNames
      .filter((topic) => facts.fields[topic] === null && !(topic === 'evaluation' && facts.evaluation))
      .map((topic) => ({ topic, words: t(`conferenceReport.field.${topic}`) })),
    ...others
      .filter((topic) => !elsewhere[topic])
      .map((topic) => ({ topic, words: t(`conferenceReport.missing.${topic}`) })),
  ]
}
