import { useEffect, useRef } from 'react'

/**
 * A new page begins at its heading: the heading takes focus, so that it is read and the next Tab goes on from
 * there. A page that put the focus somewhere itself, such as in a side panel, keeps it.
 */
export function useFocusOnArrival(pathname: string): void {
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const frame = requestAnimationFrame(() => {
      const main = document.getElementById('main')
      const focused = document.activeElement
      if (!main || (focused && focused !== main && main.contains(focused))) return
      const heading = main.querySelector<HTMLElement>('h1') ?? main
      heading.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [pathname])
}
