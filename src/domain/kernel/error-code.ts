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
  'room-port-taken',
  // consensus
  'consensus.ballot-invalid',
  'consensus.ballot-stale',
  'consensus.ballot-too-late',
  'consensus.ballot-too-many',
  'consensus.conference-round-open',
  'consensus.conference-wrong-state',
  'consensus.first-round-not-frozen',
  'consensus.no-run-off',
  'consensus.no-seats',
  'consensus.protocol-adopted',
  'consensus.protocol-core-outside',
  'consensus.protocol-empty',
  'consensus.reason-missing',
  'consensus.round-wrong-state',
  'consensus.rule-impossible',
  'consensus.run-off-waits',
  'consensus.slot-wrong-state',
  'consensus.too-few-ballots',
  // account
  'account.wrong-sign-in',
  'account.wrong-code',
  'account.link-spent',
  'account.password-weak',
  'account.prove-again',
  'account.last-admin',
  'account.role-held',
  'account.second-factor-compulsory',
  'account.sign-in-to-accept',
  'account.passkey-refused',
  'account.key-away',
  'account.belongs-elsewhere',
  'account.guest-cannot',
  'account.has-admin',
] as const

export type ErrorCode = (typeof errorCodes)[number]
