import { handFieldNames } from '#contract/consensus/report.ts'
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
export function missingIn({ facts, t }: Making): readonly string[] {
  return [
    ...handFieldNames
      .filter((name) => facts.fields[name] === null)
      .map((name) => t(`conferenceReport.field.${name}`)),
    ...(knowsInvited(facts) ? [] : [t('conferenceReport.missing.invited')]),
    ...(facts.protocols.length > 0 ? [] : [t('conferenceReport.missing.protocols')]),
    ...(knowsCounts(facts) ? [] : [t('conferenceReport.missing.counts')]),
    ...(knowsFreezes(facts) ? [] : [t('conferenceReport.missing.freeze')]),
    t('conferenceReport.missing.sensitivity'),
  ]
}
