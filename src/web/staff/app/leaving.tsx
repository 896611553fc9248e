import { useEffect } from 'react'
import { LoadingText } from '../ui/loading-text.tsx'

/** To a page the server draws: out of the staff app, without a step back into it. */
export function Leaving({ to }: Readonly<{ to: string }>) {
  useEffect(() => window.location.replace(to), [to])
  return (
    <main className="app-alone">
      <LoadingText />
    </main>
  )
}
