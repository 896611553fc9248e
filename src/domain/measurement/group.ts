/** Who is asked. A measure point belongs to one group, and groups are never added together. */
export const groups = [
  'participant_ongoing',
  'participant_exit',
  'staff',
  'referrer',
  'manager',
  'board',
  'director',
] as const

export type Group = (typeof groups)[number]
