/** Earlier contexts may be called by later ones, never the reverse. */
export const CONTEXTS = [
  'kernel',
  'account',
  'consensus',
  'measurement',
  'comparison',
  'improvement',
  'planning',
  'evaluation',
  'collaboration',
] as const
export type Context = (typeof CONTEXTS)[number]

const ROOMS = ['domain', 'contract', 'application', 'adapters', 'web', 'cli', 'top'] as const
export type Room = (typeof ROOMS)[number]

/** Which rooms a room may import, itself aside; `web` for adapters is narrowed further in the import rules. */
export const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  domain: [],
  contract: ['domain'],
  application: ['domain', 'contract'],
  adapters: ['domain', 'contract', 'application', 'web'],
  web: ['domain', 'contract'],
  cli: ROOMS,
  top: ROOMS,
}

const isContext = (name: string): name is Context => CONTEXTS.some((context) => context === name)

/** `top` is what lies directly in `src`: main.ts and config.ts. */
export function roomOf(path: string): Room | null {
  const [src, room, inside] = path.split('/')
  if (src !== 'src' || room === undefined) return null
  if (inside === undefined) return 'top'
  return ROOMS.find((known) => known === room && known !== 'top') ?? null
}

/**
 * The context that owns a file of domain, contract or application;
 * null for the shared files that lie directly in the room.
 */
export function contextOf(path: string): Context | null {
  const [, room, inside] = path.split('/')
  const name = room === 'contract' ? inside?.replace(/(\.test)?\.ts$/, '') : inside
  return name !== undefined && isContext(name) ? name : null
}

export const comesAfter = (one: Context, other: Context): boolean =>
  CONTEXTS.indexOf(one) > CONTEXTS.indexOf(other)

export const isContextIndex = (path: string): boolean => /^src\/application\/[^/]+\/index\.ts$/.test(path)

/** Puts the contexts of a room together, for those outside it. */
export const composesRoom = (path: string): boolean => /^src\/(contract|application)\/index\.ts$/.test(path)
