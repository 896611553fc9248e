import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is drawn, whole pixels; 0 before it is. For drawings that do not scale their text. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return width
}
