import { useSyncExternalStore } from 'react'

/**
 * Whether the server answers. One value for the whole app: any failed call sets it to waiting, and while
 * it waits the server is asked, a little apart each time, until it answers.
 */
let isWaiting = false
let timer: ReturnType<typeof setTimeout> | null = null
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

async function knock(): Promise<void> {
  timer = null
  try {
    const answer = await fetch('/api/health', { cache: 'no-store' })
    if (answer.ok) return serverAnswered()
  } catch {
    // Still away: that is what we are waiting for to change.
  }
  waitForServer()
}

export function waitForServer(): void {
  if (!isWaiting) {
    isWaiting = true
    tell()
  }
  timer ??= setTimeout(() => void knock(), 1500 + Math.random() * 1500)
}

export function serverAnswered(): void {
  if (timer) clearTimeout(timer)
  timer = null
  if (!isWaiting) return
  isWaiting = false
  tell()
}

export const subscribeToConnection = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const isWaitingForServer = () => isWaiting

export const useIsWaiting = (): boolean => useSyncExternalStore(subscribeToConnection, isWaitingForServer)
