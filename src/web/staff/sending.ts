import { mayHelpToTryAgain } from './api-error.ts'

type Attempt = Readonly<{ words: string; commandId: string }>

/**
 * Sends a command so that it happens once. While one is under way a second press is the same press; after an
 * answer that never came, the same words are sent under the same command id, which the server answers as
 * before. New words, a clear refusal or a success begin anew.
 */
export function createSender<Input, Output>(
  send: (input: Input, commandId: string) => Promise<Output>,
  newId: () => string,
): (input: Input) => Promise<Output> {
  let unsure: Attempt | null = null
  let underWay: Promise<Output> | null = null

  const run = async (input: Input): Promise<Output> => {
    const words = JSON.stringify(input)
    const attempt = unsure?.words === words ? unsure : { words, commandId: newId() }
    unsure = attempt
    try {
      const output = await send(input, attempt.commandId)
      unsure = null
      return output
    } catch (error) {
      if (!mayHelpToTryAgain(error)) unsure = null
      throw error
    }
  }

  return (input) => {
    underWay ??= run(input).finally(() => {
      underWay = null
    })
    return underWay
  }
}

/** Tries again by itself where that may help, a little later each time. */
export async function withPatience<Output>(
  act: () => Promise<Output>,
  waits: readonly number[],
  sleep: (ms: number) => Promise<void>,
): Promise<Output> {
  for (const wait of waits) {
    try {
      return await act()
    } catch (error) {
      if (!mayHelpToTryAgain(error)) throw error
      await sleep(wait)
    }
  }
  return act()
}
