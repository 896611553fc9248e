import { useCallback, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { call } from './api.ts'
import { newCommandId } from './command-id.ts'
import { createSender, withPatience } from './sending.ts'

const waits = [700, 1500, 3000]
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

type WithoutId<T> = Omit<T, 'commandId'>

export type Command<Input, Output> = Readonly<{
  /** Answers null where it failed; `error` then says why, and what was typed is untouched. */
  send: (input: Input) => Promise<Output | null>
  busy: boolean
  error: unknown
  forgetError: () => void
}>

/**
 * A change, sent once however often the button is pressed. Gives each submit its `commandId`, tries again
 * where no answer came, and keeps what went wrong until the next try.
 */
export function useCommand<I extends z.ZodObject, O extends z.ZodType>(
  row: Endpoint<I, O>,
  onDone?: (output: z.output<O>) => void | Promise<void>,
): Command<WithoutId<z.input<I>>, z.output<O>> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const done = useRef(onDone)
  done.current = onDone
  const sender = useRef<((input: WithoutId<z.input<I>>) => Promise<z.output<O>>) | null>(null)
  sender.current ??= createSender(
    (input, commandId) => withPatience(() => call(row, withId(row, input, commandId)), waits, sleep),
    newCommandId,
  )

  const send = useCallback(async (input: WithoutId<z.input<I>>): Promise<z.output<O> | null> => {
    setBusy(true)
    setError(null)
    try {
      const output = await sender.current?.(input)
      if (output === undefined) return null
      await done.current?.(output)
      return output
    } catch (failure) {
      setError(failure)
      return null
    } finally {
      setBusy(false)
    }
  }, [])

  return { send, busy, error, forgetError: useCallback(() => setError(null), []) }
}

/** Only where the contract asks for one: signing in and choosing a language carry none. */
const withId = <I extends z.ZodObject>(
  row: Endpoint<I>,
  input: WithoutId<z.input<I>>,
  commandId: string,
): z.input<I> => ('commandId' in row.input.shape ? { ...input, commandId } : input) as z.input<I>
