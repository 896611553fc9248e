import { type HandFieldName, handFieldNames, type Missing } from '#contract/consensus/report.ts'
import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import type { Making } from './make.ts'

/** Rounds that were held and hold. */
const held = ({ rounds }: ConferenceFacts) =>
  rounds.filter(({ present, voided }) => present !== null && voided === null)

export const knowsInvited = ({ panel }: ConferenceFacts): boolean => panel.invited > 0

/** Rounds that are planned and neither held nor annulled. */
export const unheld = ({ rounds }: ConferenceFacts): number =>
  rounds.filter(({ present, voided }) => present === null && voided === null).length

/** What was held without Samsyn had its own way of sending out. */
export const knowsPack = ({ preparation }: ConferenceFacts): boolean =>
  preparation === null || preparation.editions.some(({ thawed }) => thawed === null)

export const knowsCounts = (facts: ConferenceFacts): boolean =>
  held(facts).length > 0 &&
  held(facts).every(
    ({ items }) =>
      items.length > 0 && items.every(({ yes, withdrawn }) => yes !== null || withdrawn !== null),
  )

export const knowsFreezes = (facts: ConferenceFacts): boolean =>
  held(facts).length > 0 && held(facts).every(({ frozen }) => frozen !== null)

/** Told by something else, or about a drawing that there is nothing to draw of. */
const isElsewhere = (facts: ConferenceFacts, topic: HandFieldName): boolean =>
  (topic === 'evaluation' && facts.evaluation !== null) ||
  (topic === 'chartAlt' && !facts.rounds.some(({ fates, voided }) => fates !== null && voided === null))

/** Named in the reader's words: what the report asks for and nobody has said. Never filled in by guessing. */
export function missingIn({ facts, t }: Making): readonly Missing[] {
  const elsewhere = {
    invited: knowsInvited(facts),
    pack: knowsPack(facts),
    rounds: facts.rounds.length > 0 && unheld(facts) === 0,
    protocols: facts.protocols.length > 0,
    counts: knowsCounts(facts),
    freeze: knowsFreezes(facts),
  }
  const others = ['invited', 'pack', 'rounds', 'protocols', 'counts', 'freeze'] as const
  return [
    ...handFieldNames
      .filter((topic) => facts.fields[topic] === null && !isElsewhere(facts, topic))
      .map((topic) => ({ topic, words: t(`conferenceReport.field.${topic}`) })),
    ...others
      .filter((topic) => !elsewhere[topic])
      .map((topic) => ({ topic, words: t(`conferenceReport.missing.${topic}`) })),
  ]
}
