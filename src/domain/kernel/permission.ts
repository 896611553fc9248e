import { type Role, roles } from './role.ts'

/**
 * Who may do what, one row a verb, columns in the order of `roles`:
 * P R V C F M A E L B D X. `x` may, `o` own only, `-` may not.
 * The rows follow the domain brief's table; its row for proposals prints eleven columns
 * and is read as ADR 0007 says.
 */
const table = {
  //                     P R V C F M A E L B D X
  'published.read': '    x x x x x x x x x x x x',
  'proposal.read': '     - - x x x x x - - x x -',
  'proposal.write': '    - - - x x x - - - - x -',
  'conference.read': '   - - x x x - - - - - x -',
  'conference.prepare': '- - - - x - - - - - x -',
  'roster.read': '       - - o x x - - - - - x -',
  'roster.write': '      - - - - x - - - - - x -',
  'round.lead': '        - - - - x - - - - - - -',
  'paper.key': '          - - - x x - - - - - x -',
  'argument.write': '     - - - x x - - - - - x -',
  'clarification.answer': '- - - x x - - - - - x -',
  'ballot.cast': '       - - o - - - - - - - - -',
  'protocol.read': '     x x x x x x x x x x x x',
  'protocol.adopt': '    - - - - x - - - - x x -',
  'point.write': '       - - - - - - x - - - x -',
  'point.approve': '     - - - - - - - - - - x -',
  'register.write': '    - - - - - - x - - - x -',
  'report.publish': '    - - - - x - - - - - x -',
  'measure.read': '      - - - - - x x - - x x -',
  'instrument.write': '  - - - - - - x - - - x -',
  // The ledger, and what is known of a wave before anything of it is shown.
  'release.read': '      - - - - - - x - - - x -',
  'wave.release': '      - - - - - - - - - - x -',
  // Who runs a wave sees it through; who opens it is whoever decides and answers for it.
  'wave.run': '          - - - - - - x - - - x -',
  'wave.key': '          - - - - - - x - - - x -',
  'wave.open': '         - - - - - - - - - - x -',
  'trace.read': '        - - - x x x x x x x x -',
  'search.use': '        - - - x x x x x x x x -',
  'person.read': '       - - - - - - - - - - x -',
  'role.grant': '        - - - - - - - - - - x o',
  'audit.read': '        - - - - - - - - - x x o',
  'settings.association': '- - - - - - - - - - x -',
  'settings.installation': '- - - - - - - - - - - x',
  'association.use': '   - - - x x x x x x x x -',
} as const satisfies Record<string, string>

export type Verb = keyof typeof table
export type Allowance = 'all' | 'own' | 'none'

const allowances: Record<string, Allowance> = { x: 'all', o: 'own', '-': 'none' }

export const verbs = Object.keys(table) as readonly Verb[]

/** What a role may do, from the table; a cell that cannot be read is a no. */
export function allowance(role: Role, verb: Verb): Allowance {
  const cell = table[verb].trim().split(/\s+/)[roles.indexOf(role)]
  return (cell && allowances[cell]) || 'none'
}
