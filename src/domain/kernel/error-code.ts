/**
 * Every way in which Samsyn can refuse. Status codes and texts are keyed by this list,
 * so a new code without them does not compile.
 */
export const errorCodes = [
  // kernel
  'internal',
  'not-found',
  'not-signed-in',
  'forbidden',
  'invalid-input',
  'stale-version',
  'database-away',
  'too-many-attempts',
  'origin-refused',
  'too-large',
] as const

export type ErrorCode = (typeof errorCodes)[number]
