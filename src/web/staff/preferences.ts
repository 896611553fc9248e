import { useCallback, useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const names = { theme: 'samsyn-theme', singleKeys: 'samsyn-single-keys' } as const
const listeners = new Set<() => void>()

function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // A browser without storage forgets at the next visit; it still obeys now.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const storedTheme = (): Theme => themes.find((theme) => theme === read(names.theme)) ?? 'system'

function wear(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Before anything is drawn, so that a dark page does not begin white. */
export const wearStoredTheme = (): void => wear(storedTheme())

export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, storedTheme)
  const choose = useCallback((next: Theme) => {
    wear(next)
    write(names.theme, next)
  }, [])
  return [theme, choose]
}

/** Single letters as shortcuts can be turned off (WCAG 2.1.4). */
export const mayUseSingleKeys = (): boolean => read(names.singleKeys) !== 'off'

export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, mayUseSingleKeys)
  return [isOn, useCallback((next: boolean) => write(names.singleKeys, next ? 'on' : 'off'), [])]
}
