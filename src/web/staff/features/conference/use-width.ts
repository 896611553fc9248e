import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element as it is now, so that a drawing fits its column. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number | null] {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  return [frame, width]
}
