import { describe, expect, it } from 'vitest'
import type { RoundAgreementOutput } from '#contract/consensus/agreement.ts'
import { agreementMeanings, agreementParagraphs } from './agreement-words.ts'

const nothing: RoundAgreementOutput = {
  ...{ voters: 23, pairs: null, choices: [], order: null, noOrder: null, classes: null },
}
const said = (form: Parameters<typeof agreementParagraphs>[1], of: Partial<RoundAgreementOutput>) =>
  agreementParagraphs('sv', form, { ...nothing, ...of }).map((words) => words.replaceAll('\u00a0', ' '))

describe('agreementParagraphs', () => {
  it('says how often two answer alike, beside what a lot would give', () => {
    const pairs = { kappa: 0.124, agreement: 0.571, byChance: 0.51, items: 97, none: null }
    expect(said('yes-no', { pairs })).toEqual([
      'Två röstande, dragna på måfå, svarade lika i 57 % av fallen. Det är snittet för 97 förslag. Med lika många ja utdelade på måfå hade det blivit 51 %. Fleiss kappa är 0,12.',
    ])
  })

  it('gives no figure for too few, and says so', () => {
    const pairs = { kappa: null, agreement: null, byChance: null, items: 0, none: 'too-few' as const }
    expect(said('yes-no', { pairs })).toEqual([
      'Färre än fem svarade ja eller nej. Därför anges inget mått på enighet.',
    ])
    expect(said('choose', {})).toEqual(['Färre än fem valde något. Därför anges inget mått på enighet.'])
  })

  it('tells each list of choices by itself', () => {
    const list = { items: 31, voters: 23, chosen: 9.8, common: 4.21, byChance: 3.1 }
    expect(said('choose', { choices: [{ kind: 'process', ...list }, { kind: 'effect', ...list, items: 10 }] })).toEqual([
      expect.stringMatching(/^Processindikatorer: De som valde något valde i snitt 9,8 av 31 förslag\. Två av dem, .* 4,2 gemensamma\. .* 3,1\.$/),
      expect.stringMatching(/^Effektindikatorer: /),
    ]) // biome-ignore format: lines to read
  })

  it('tells W with its n, and that clear losers raise it', () => {
    const order = {
      ...{ w: 0.8902857, voters: 18, items: 6, chiSquare: 22.3, degreesOfFreedom: 5 },
      ...{ clearLosers: 2, wWithoutLosers: 0.18, strength: 'very-weak' as const },
    }
    expect(said('rank', { order, choices: [{ kind: null, items: 6, voters: 23, chosen: 6, common: 6, byChance: 6 }] })).toEqual([
      'De som rangordnade tog med i snitt 6,0 av 6 förslag.',
      'Kendalls W är 0,89 för 18 av 23 röstsedlar, de som hade med alla 6 förslag. 2 förslag hamnade i den lägsta tredjedelen hos minst nio av tio, och det höjer W. Utan dem är W 0,18, och efter den siffran sägs hur stark ordningen är. Den gemensamma ordningen är mycket svag.',
    ]) // biome-ignore format: lines to read
    expect(agreementMeanings('sv', 'rank', { ...nothing, order }).join(' ')).toContain(
      '22,3 med 5 frihetsgrader',
    )
    const alone = { ...order, clearLosers: 5, wWithoutLosers: null, strength: null }
    expect(said('rate9', { order: alone })).toEqual([expect.stringMatching(/ 5 förslag .* höjer W\.$/)])
    expect(agreementMeanings('sv', 'rate9', { ...nothing, order: alone }).join(' ')).not.toContain('Schmidt')
  })

  it('says why there is no W', () => {
    expect(said('rate9', { noOrder: 'not-whole' })[0]).toMatch(/^Kendalls W räknas inte\./)
  })

  it('counts the classes, and those that too few rated', () => {
    const classes = { in: 3, uncertain: 2, out: 0, tooFew: 1, disagreement: 1, splitInThirds: 2 }
    expect(said('rate9', { classes })).toEqual([
      'Enligt RAND/UCLA är 3 förslag lämpliga, 2 osäkra och 0 olämpliga. Bedömningarna går isär om 1 enligt IPRAS, och om 2 enligt tredjedelsregeln. 1 förslag bedömdes av färre än fem och är inte med i de talen.',
    ])
    const none = { in: 0, uncertain: 0, out: 0, tooFew: 4, disagreement: 0, splitInThirds: 0 }
    expect(said('rate9', { classes: none })).toEqual([
      '4 förslag bedömdes av färre än fem och är inte med i de talen.',
    ])
  })
})
