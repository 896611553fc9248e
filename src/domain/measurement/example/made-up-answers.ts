import type { ItemId } from '#domain/kernel/id.ts'
import { type SeededRandom, seededRandom } from '#domain/kernel/seeded-random.ts'
import type { Help } from '../instrument/answer-set.ts'
import { type Instrument, itemsOf } from '../instrument/instrument.ts'
import type { Item } from '../instrument/item.ts'
import type { Raw } from '../instrument/submission.ts'

/** Who is made up: how many, how far up the scale they lie on the whole, and what some of them write. */
export type MadeUp = Readonly<{ seed: number; answers: number; level: number; texts: readonly string[] }>

export type MadeUpAnswer = Readonly<{ raw: Raw; help: Help }>

/** Of a hundred: so many do not know, think it is not about them, or leave the question. */
const [unsure, outside, silent] = [4, 2, 1]

/** Before the effort people lie about a step lower than now. */
const risen = 0.9

const wholeWithin = (value: number, most: number): number => Math.min(most, Math.max(1, Math.round(value)))

function scaleAnswer({ options = [], pair }: Item, centre: number, random: SeededRandom): string {
  const chance = random.below(100)
  const codeOf = (missing: string) => options.find((option) => option.missing === missing)?.code ?? ''
  if (chance < unsure) return codeOf('dont_know')
  if (chance < unsure + outside) return codeOf('not_applicable')
  if (chance < unsure + outside + silent) return ''
  const steps = options.filter(({ missing }) => missing === undefined)
  // The sum of three is most often near the middle.
  const spread = (random.share() + random.share() + random.share() - 1.5) * 1.8
  const step = wholeWithin(centre - (pair?.role === 'before' ? risen : 0) + spread, steps.length)
  return steps[step - 1]?.code ?? ''
}

function chosen({ options = [] }: Item, random: SeededRandom): string {
  const codes = options.filter(({ missing }) => missing === undefined).map(({ code }) => code)
  return random.below(30) === 0 ? '' : (codes[random.below(codes.length)] ?? '')
}

const helpOf = (random: SeededRandom): Help => {
  const chance = random.below(20)
  if (chance < 2) return 'question_assistant'
  return chance === 2 ? 'interpreter' : 'self'
}

/** How far up the scale a question lies by itself: different ones differ, and the same is the same every year. */
const ownLevel = (at: number): number => ((at * 7) % 11) / 10 - 0.5

/**
 * Answers that nobody has given (*påhittade svar*), for an example: the same for the same seed, as a form would send
 * them. Scales, choices of one and written answers are answered; other kinds are left.
 */
export function madeUpAnswers(
  instrument: Pick<Instrument, 'blocks'>,
  { seed, answers, level, texts }: MadeUp,
): readonly MadeUpAnswer[] {
  const random = seededRandom(seed)
  const items = itemsOf(instrument)
  return Array.from({ length: answers }, (_, no) => {
    const tilt = (random.share() - 0.5) * 1.2
    const raw: Record<ItemId, string> = {}
    for (const [at, item] of items.entries()) {
      if (item.kind === 'scale') raw[item.id] = scaleAnswer(item, level + tilt + ownLevel(at), random)
      else if (item.kind === 'single') raw[item.id] = chosen(item, random)
      else if (item.kind === 'longtext') raw[item.id] = texts[no] ?? ''
    }
    return { raw, help: helpOf(random) }
  })
}
