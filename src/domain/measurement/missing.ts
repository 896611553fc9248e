/** Why there is no value: said by the person, seen on paper, or worked out by the program (`skipped`, `not_shown`). */
export const missings = [
  'dont_know',
  'prefer_not',
  'not_applicable',
  'unreadable',
  'skipped',
  'not_shown',
] as const

export type Missing = (typeof missings)[number]

/** The reasons a questionnaire may offer as an answer; the others are never printed as a choice. */
export const offeredMissings = [
  'dont_know',
  'prefer_not',
  'not_applicable',
] as const satisfies readonly Missing[]

export type OfferedMissing = (typeof offeredMissings)[number]

const exportCodes: Readonly<Record<Missing, number>> = {
  dont_know: -1,
  prefer_not: -2,
  not_applicable: -3,
  unreadable: -5,
  skipped: -8,
  not_shown: -9,
}

/** The number in a file for a statistics program, where everything below zero is missing. */
export const missingExportCode = (missing: Missing): number => exportCodes[missing]
