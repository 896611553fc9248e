import type { Later } from '#application/account/ports.ts'

/** Work that runs after the answer has left. `settled` waits for all of it, before the database is closed. */
export function makeLater(
  warn: (message: string) => void,
): Readonly<{ later: Later; settled: () => Promise<void> }> {
  const running = new Set<Promise<void>>()
  return {
    later(work) {
      const one = new Promise<void>((resolve) => {
        setImmediate(() => {
          work()
            .catch((error: unknown) =>
              warn(`work after an answer failed: ${error instanceof Error ? error.name : ''}`),
            )
            .finally(resolve)
        })
      })
      running.add(one)
      void one.then(() => running.delete(one))
    },
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
