/** So many phones do a thing in the same moment, where that is not what is measured. */
const AT_DOOR = 25

export async function inTurns<T>(
  all: readonly T[],
  act: (one: T, at: number) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += AT_DOOR)
    await Promise.all(all.slice(at, at + AT_DOOR).map((one, no) => act(one, at + no)))
}

export const someBallot = (items: number): string =>
  Array.from({ length: items }, () => (Math.random() < 0.5 ? '1' : '0')).join('')
