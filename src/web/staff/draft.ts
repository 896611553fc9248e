import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'

const prefix = 'samsyn-draft:'

function stored<T>(key: string, shape: z.ZodType<T>): T | null {
  try {
    const text = sessionStorage.getItem(prefix + key)
    if (text === null) return null
    const read = shape.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export type Draft<T> = Readonly<{
  value: T
  set: (value: T) => void
  /** True where the value came from before a reload or an error: say so, and offer to throw it away. */
  isFound: boolean
  /** After it was saved, or when somebody throws it away. */
  forget: (value?: T) => void
}>

/**
 * What somebody types, kept through errors, reloads and a sign-in in between, in this tab only.
 * `key` names the form and the thing it is about, and stays the same while the form is shown;
 * `shape` is the form's own schema.
 */
export function useDraft<T>(key: string, shape: z.ZodType<T>, initial: T): Draft<T> {
  const [found] = useState(() => stored(key, shape))
  const [value, setValue] = useState<T>(found ?? initial)
  const [isChanged, setChanged] = useState(found !== null)
  const [isFound, setFound] = useState(found !== null)

  useEffect(() => {
    try {
      if (isChanged) sessionStorage.setItem(prefix + key, JSON.stringify(value))
      else sessionStorage.removeItem(prefix + key)
    } catch {
      // A browser that refuses storage still lets people write; only the reload is not survived.
    }
  }, [key, value, isChanged])

  const set = useCallback((next: T) => {
    setValue(next)
    setChanged(true)
  }, [])
  const forget = useCallback((next?: T) => {
    if (next !== undefined) setValue(next)
    setChanged(false)
    setFound(false)
  }, [])
  return { value, set, isFound, forget }
}
