import { describe, expect, it } from 'vitest'
import type { ComparedItemOutput } from '#contract/consensus/sensitivity.ts'
import { comparedRules, verdictOfShare } from '#domain/consensus/sensitivity/criterion.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { wilsonInterval } from '#domain/kernel/statistics/interval.ts'
import { itemSentences, whyWords } from './item-words.ts'
import { asksWords, flipSentences, nameOf, type RuleReading } from './rule-words.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function voted(yes: number, of: Partial<ComparedItemOutput> = {}): ComparedItemOutput {
  const n = of.n ?? 23
  return {
    proposal: `p${yes}` as ProposalId,
    v: 1,
    no: null,
    originalNo: 7,
    kind: 'process',
    shortName: 'Egen plan',
    text: null,
    form: 'yes-no',
    byMedian: false,
    score: null,
    answered: n,
    abstain: 0,
    ratings: null,
    yes,
    n,
    share: sharePercent(yes, n),
    interval: wilsonInterval(yes, n),
    agreement: null,
    fate: 'advanced',
    why: { says: 'among-most', places: 10, kind: 'process' },
    word: 'prioritised',
    readings: comparedRules.map((rule) => ({
      rule,
      verdict: rule === 'rand-ucla' ? null : verdictOfShare(rule, yes, n),
      flip: null,
    })),
    before: null,
    strata: null,
    ...of,
  }
}

describe('itemSentences', () => {
  it('says what 13 of 23 is, how it came in, and what another threshold would have done', () => {
    expect(plain(itemSentences('sv', voted(13)))).toBe(
      '13 av 23 röstade ja (57 %, troligt spann 37–74 %). Kom med genom regeln att de tio processindikatorer med flest ja går vidare. Med kravet 70 % ja hade den fallit.',
    )
  })

  it.each([
    { yes: 17, of: {}, ends: 'Den hade klarat kravet 70 % ja, men inte 75 %.' },
    { yes: 23, of: {}, ends: 'Den hade klarat också kravet 80 % ja.' },
    { yes: 18, of: { fate: 'remains' as const }, ends: 'Med kravet 75 % ja hade den kommit med.' },
    { yes: 3, of: { fate: 'dropped' as const }, ends: 'Den hade inte heller kommit med vid kravet 70 % ja.' },
  ])('ends for $yes of 23: $ends', ({ yes, of, ends }) => {
    expect(plain(itemSentences('sv', voted(yes, of)))).toMatch(new RegExp(`${ends}$`))
  })

  it('speaks of ratings as ratings', () => {
    const ratings = {
      rated: 23,
      median: 7,
      lower: 6.75,
      upper: 8,
      ipr: 5.8,
      ipras: 2.5,
      isDisagreement: true,
      isSplitInThirds: true,
      meanDeviation: 1.4,
      verdict: 'uncertain' as const,
    }
    const readings = comparedRules.map((rule) => ({ rule, verdict: 'undecided', flip: 'leaves' }) as const)
    expect(plain(itemSentences('sv', voted(13, { form: 'rate9', ratings, readings })))).toBe(
      '13 av 23 gav 7–9 (57 %, troligt spann 37–74 %). Medianen är 7 och mittenhälften 6,75–8. Bedömningarna går isär. Kom med genom regeln att de tio processindikatorer med störst andel 7–9 går vidare. Hade fallit enligt COMET, DELPHISTAR-75, FOCUS, RAND/UCLA.',
    )
  })

  it('speaks of a ranking as points', () => {
    const ranked = voted(13, { form: 'rank', score: { points: 31, of: 69 }, interval: null, readings: [] })
    expect(plain(itemSentences('sv', ranked))).toMatch(
      /^13 av 23 rangordnade förslaget. Det fick 31 av 69 möjliga poäng. Kom med .* med flest poäng går vidare.$/,
    )
  })

  it('claims nothing by thresholds where leaving out is no judgement', () => {
    const readings = comparedRules.map((rule) => ({ rule, verdict: null, flip: null }))
    expect(plain(itemSentences('sv', voted(13, { form: 'choose', readings })))).toMatch(/går vidare\.$/)
  })

  it('says that a count is unpublished, and that nobody voted', () => {
    const unknown = {
      yes: null,
      share: null,
      interval: null,
      why: { says: 'unknown' } as const,
      fate: 'unknown' as const,
    }
    expect(itemSentences('sv', voted(0, unknown))).toBe(
      'Antalet ja är inte publicerat. Utfallet här är inte publicerat.',
    )
    const nobody = {
      n: 0,
      share: null,
      interval: null,
      why: { says: 'not-applied' } as const,
      fate: 'remains' as const,
      readings: [],
    }
    expect(itemSentences('sv', voted(0, nobody))).toBe('Ingen röstade. Regeln tillämpades inte.')
  })
})

describe('whyWords', () => {
  it.each([
    [
      { says: 'among-most', places: 14, kind: null },
      'Kom med genom regeln att de 14 med flest ja går vidare.',
    ],
    [{ says: 'among-most', places: 1, kind: null }, 'Kom med genom regeln att den med flest ja går vidare.'],
    [{ says: 'no-place', places: 1, kind: null }, 'Fick inte den enda platsen.'],
    [{ says: 'no-place', places: 0, kind: 'effect' }, 'Regeln hade ingen plats för det här slaget.'],
    [
      { says: 'under-line', percent: '62.5', atMost: 14, n: 23 },
      'Föll, för det fick under 62,5 % ja. Av 23 röster faller högst 14 ja.',
    ],
    [
      { says: 'tied-out', places: 14, kind: null, tie: 'run-off' },
      'Var lika vid gränsen. En ny omröstning mellan de lika avgör.',
    ],
  ] as const)('%o', (why, words) => {
    expect(plain(whyWords('sv', voted(13, { why })))).toBe(words)
  })
})

describe('flipSentences', () => {
  const items = [voted(13), voted(14, { originalNo: null, shortName: null, text: 'Ett förslag' })]
  const ids = items.map(({ proposal }) => proposal)
  const reading = (rule: RuleReading['rule'], of: Partial<RuleReading> = {}): RuleReading => ({
    ...{ rule, fit: 'adapted', because: [], chosen: 0, enters: [], leaves: [], silent: 0 },
    ...of,
  })

  it('names what turns over, once for the rules that agree on it', () => {
    const rules = [
      reading('comet', { leaves: ids.slice(0, 1) }),
      reading('delphistar-75', { leaves: ids }),
      reading('focus', { leaves: ids }),
    ]
    expect(flipSentences('sv', rules, items)).toEqual([
      'Enligt COMET hade 1 förslag inte kommit med: 7 ”Egen plan”.',
      'Enligt DELPHISTAR-75 och FOCUS hade 2 förslag inte kommit med: 7 ”Egen plan”; ”Ett förslag”.',
    ])
  })

  it('says so when nothing does, and nothing when it cannot know', () => {
    expect(flipSentences('sv', [reading('comet')], items)).toEqual(['Enligt COMET hade samma förslag valts.'])
    expect(flipSentences('sv', [reading('comet', { fit: 'not-applicable' })], items)).toEqual([])
    expect(flipSentences('sv', [reading('comet', { chosen: null })], items)).toEqual([])
  })

  it('cuts a long wording between words', () => {
    expect(nameOf(voted(1, { shortName: null, text: 'Ord '.repeat(40).trim() }))).toMatch(/^7 ”(Ord ){15}…”$/)
  })
})

describe('asksWords', () => {
  it('tells the threshold for yes, and the whole criterion for ratings', () => {
    expect(plain(asksWords('sv', { rule: 'focus', fit: 'adapted' }, false) ?? '')).toBe('minst 80 % ja')
    expect(asksWords('sv', { rule: 'focus', fit: 'exact' }, true)).toMatch(/^minst 80 % gav 7–9/)
    expect(asksWords('sv', { rule: 'rand-ucla', fit: 'not-applicable' }, false)).toBeNull()
  })
})
