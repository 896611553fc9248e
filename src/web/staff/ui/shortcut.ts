import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable="true"], [role="textbox"]'

let areSingleKeysOn: () => boolean = () => true

/** The app says where the setting is kept. */
export const letSingleKeysDependOn = (isOn: () => boolean): void => {
  areSingleKeysOn = isOn
}

type Keys = Readonly<{ key: string; ctrl?: boolean; alt?: boolean }>

const matches = (event: KeyboardEvent, { key, ctrl = false, alt = false }: Keys): boolean =>
  event.key.toLowerCase() === key.toLowerCase() &&
  (event.ctrlKey || event.metaKey) === ctrl &&
  event.altKey === alt

/** A key on the page. Keys without Ctrl or Alt are off while typing, and where the person has turned them off. */
export function useShortcut(keys: Keys, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  const { key, ctrl, alt } = keys
  useEffect(() => {
    const single = !ctrl && !alt
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matches(event, { key, ctrl: ctrl ?? false, alt: alt ?? false })) return
      const isTyping = event.target instanceof HTMLElement && event.target.matches(typing)
      if (single && (isTyping || !areSingleKeysOn())) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [key, ctrl, alt])
}
