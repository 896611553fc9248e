import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRatings, ratedBy } from '../rating.ts'
import { randUcla } from './rand-ucla.ts'

const counts = (...ratings: number[]) => countRatings(ratings)

const known = (histogram: readonly number[]) => {
  const found = randUcla(histogram)
  if (!found.known) throw new Error(found.why)
  return found.value
}

const histogram = fc.array(fc.nat(12), { minLength: 9, maxLength: 9 }).filter((some) => ratedBy(some) > 0)

describe('randUcla', () => {
  it('finds disagreement where the panel stands at both ends', () => {
    const found = known(counts(1, 1, 2, 2, 2, 3, 5, 5, 7, 8, 8, 8, 9, 9, 9))
    expect(found.p30).toBeCloseTo(2.2, 12)
    expect(found.p70).toBeCloseTo(8, 12)
    expect(found.ipr).toBeCloseTo(5.8, 12)
    expect(found.ipras).toBeCloseTo(2.5, 12)
    expect(found).toMatchObject({ isDisagreement: true, verdict: 'uncertain' })
  })

  it('lets in what the panel rates high without disagreement', () => {
    const found = known(counts(4, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9))
    expect(found.ipr).toBeCloseTo(1.4, 12)
    expect(found.centre).toBeCloseTo(7.3, 12)
    expect(found.ipras).toBeCloseTo(5.8, 12)
    expect(found).toMatchObject({ isDisagreement: false, verdict: 'in' })
  })

  it.each([
    { ratings: [6, 7], verdict: 'in' },
    { ratings: [6, 6], verdict: 'uncertain' },
    { ratings: [3, 4], verdict: 'uncertain' },
    { ratings: [3, 3], verdict: 'out' },
  ])('$ratings is $verdict: halves count upwards', ({ ratings, verdict }) => {
    expect(known(counts(...ratings)).verdict).toBe(verdict)
  })

  it('says nothing where nobody has rated', () => {
    expect(randUcla(counts())).toEqual({ known: false, why: 'no-ratings' })
  })

  it('turns with the scale', () => {
    fc.assert(
      fc.property(histogram, (some) => {
        const turned = known(some.toReversed())
        expect(turned.ipr).toBeCloseTo(known(some).ipr, 9)
        expect(turned.ipras).toBeCloseTo(known(some).ipras, 9)
        expect(turned.isDisagreement).toBe(known(some).isDisagreement)
      }),
    )
  })

  it('is never pushed down by another nine while there is no disagreement', () => {
    const order = ['out', 'uncertain', 'in']
    fc.assert(
      fc.property(histogram, (some) => {
        const more = some.map((count, place) => (place === 8 ? count + 1 : count))
        fc.pre(!known(some).isDisagreement && !known(more).isDisagreement)
        expect(order.indexOf(known(more).verdict)).toBeGreaterThanOrEqual(order.indexOf(known(some).verdict))
      }),
    )
  })
})
