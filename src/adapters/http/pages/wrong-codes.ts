import type { FastifyRequest } from 'fastify'
import type { ConferenceId } from '#domain/kernel/id.ts'

const free = 5
const longest = 30

/** How long a connection waits after its wrong code number `wrong`: five are free, then a second more each. */
export const secondsToWait = (wrong: number): number => Math.min(longest, Math.max(0, wrong - free))

/**
 * Wrong codes typed on this node: by connection, to slow a guesser down, and by conference, for the
 * facilitator. A right code is never made to wait: a hotel's whole room may share one connection.
 */
export class WrongCodes {
  readonly #byConnection = new WeakMap<object, number>()
  readonly #byConference = new Map<ConferenceId, number>()

  count(conference: ConferenceId): number {
    return this.#byConference.get(conference) ?? 0
  }

  /** Counts one more, and answers when the connection may hear about it. */
  async typed({ raw: { socket } }: FastifyRequest, conference: ConferenceId | null): Promise<void> {
    if (conference) this.#byConference.set(conference, this.count(conference) + 1)
    const wrong = (this.#byConnection.get(socket) ?? 0) + 1
    this.#byConnection.set(socket, wrong)
    const seconds = secondsToWait(wrong)
    if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref())
  }
}
