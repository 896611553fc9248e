import { setTimeout as wait } from 'node:timers/promises'
import type { Heard, Paper } from '../../_util/crowd.ts'

export type Account = Readonly<{
  /** The last ballot that was acknowledged. */
  acknowledged: string | null
  /** Sent, and nobody knows whether it is in. */
  pending: string | null
  acknowledgements: number
  /** Answers that never came. */
  silences: number
}>

/** A phone, at either level. */
export type Caster = Readonly<{ send(paper: Paper, a: string): Promise<Heard> }>

type Voting = Readonly<{
  voter: Caster
  paper: Paper
  random: () => number
  /** How many ballots, one after the other; each but the last is a change of mind. */
  ballots: number
  items: number
}>

/** Votes, changes their mind and votes again; what was not acknowledged is sent again until it is. */
export class RestlessVoter {
  #acknowledged: string | null = null
  #pending: string | null = null
  #acknowledgements = 0
  #silences = 0
  #isToldToStop = false

  get account(): Account {
    return {
      acknowledged: this.#acknowledged,
      pending: this.#pending,
      acknowledgements: this.#acknowledgements,
      silences: this.#silences,
    }
  }

  /** No more new ballots; the one on its way is still sent until it is in. */
  settle(): void {
    this.#isToldToStop = true
  }

  async vote({ voter, paper, random, ballots, items }: Voting): Promise<void> {
    for (let cast = 0; cast < ballots && !this.#isToldToStop; cast += 1) {
      const ballot = Array.from({ length: items }, () => '10-'[Math.floor(random() * 3)]).join('')
      await this.#castUntilAcknowledged(voter, paper, ballot, random)
      await wait(random() * 25)
    }
  }

  async #castUntilAcknowledged(
    voter: Caster,
    paper: Paper,
    ballot: string,
    random: () => number,
  ): Promise<void> {
    this.#pending = ballot
    while ((await voter.send(paper, ballot)) === 'unknown') {
      this.#silences += 1
      // Phones wait two seconds and more; nobody needs to wait that long here.
      await wait(250 + random() * 250)
    }
    this.#acknowledged = ballot
    this.#acknowledgements += 1
    this.#pending = null
  }
}
