import { DomainError } from '#domain/kernel/error.ts'

/** What was refused; null where nothing was. Anything but a refusal is a fault and fails the test. */
export const refusal = (asked: Promise<unknown>): Promise<DomainError | null> =>
  asked.then(
    () => null,
    (error: unknown) => {
      if (error instanceof DomainError) return error
      throw error
    },
  )

export const refusalCode = async (asked: Promise<unknown>): Promise<string | null> =>
  (await refusal(asked))?.code ?? null

/** The element that a test counts on being there. */
export function nth<T>(list: readonly T[], at: number): T {
  const found = list.at(at)
  if (found === undefined) throw new Error(`there is none at ${at}`)
  return found
}
