import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { blackOut } from '#domain/measurement/written-answer/black-out.ts'
import { leftToRead, tooFewWrote } from '#domain/measurement/written-answer/review.ts'
import type { Passage } from '#domain/measurement/written-answer/sensitive.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import type { TextStore } from './result-ports.ts'

export type ReviewPorts = ChangePorts & Readonly<{ texts: TextStore }>

type Input = WaveCommand &
  Readonly<{ text: string; decision: 'released' | 'withheld'; blackOut: readonly Passage[] }>

/**
 * One written answer, released as it is, with passages blacked out, or withheld. Can be decided again until the review
 * is done. Errors: `text-unreadable` where too few wrote under the question for anybody to read it.
 */
export const reviewText =
  (ports: ReviewPorts) =>
  (actor: Actor, { text: id, decision, blackOut: passages, ...command }: Input): Promise<Standing> =>
    changeWave(ports)(actor, command, { verb: 'wave.run', action: 'wave.review-text' }, async (tx, wave) => {
      const opened = life.mustBeWave(wave, command.expectedVersion, 'opened')
      const text = await ports.texts.find(tx, wave.id, id)
      if (!text) throw new DomainError('not-found')
      const all = await ports.texts.list(tx, wave.id)
      if (tooFewWrote(all, opened.freeze.plan.thresholds.kText).has(text.item))
        throw new DomainError('measurement.text-unreadable')
      if (decision === 'withheld') {
        await ports.texts.decide(tx, wave.id, id, { review: 'withheld', shown: null })
        return opened
      }
      const shown = blackOut(text.text, passages)
      const review = shown === text.text ? 'released' : 'blacked'
      await ports.texts.decide(tx, wave.id, id, { review, shown })
      return opened
    })

/** Ends the review: what was not released is gone, and figures may follow. Errors: `texts-wait` with how many are left. */
export const finishReview =
  (ports: ReviewPorts) =>
  (actor: Actor, command: WaveCommand): Promise<Standing> =>
    changeWave(ports)(actor, command, { verb: 'wave.run', action: 'wave.review' }, async (tx, wave) => {
      const { freeze } = life.mustBeWave(wave, command.expectedVersion, 'opened')
      const left = leftToRead(await ports.texts.list(tx, wave.id), freeze.plan.thresholds.kText)
      const reviewed = life.reviewWave(wave, command.expectedVersion, left)
      await ports.texts.finish(tx, wave.id)
      return reviewed
    })
