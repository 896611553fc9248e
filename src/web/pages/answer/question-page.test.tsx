import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { draftItemsFile } from '#contract/measurement/draft-items.ts'
import { draftsFor } from '#domain/measurement/instrument/draft-items.ts'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { itemKinds } from '#domain/measurement/instrument/item.ts'
import { renderPreview } from './preview-page.tsx'
import { renderQuestionPage } from './question-page.tsx'

const drafts = draftItemsFile.parse(JSON.parse(readFileSync('seed/draft-items.json', 'utf8')))
const form = {
  method: 'post' as const,
  action: '/svara',
  hidden: { paket: 'x'.repeat(2_000) },
  back: '0',
  next: '2',
}
const page = (change: Partial<Parameters<typeof renderQuestionPage>[0]> = {}) =>
  renderQuestionPage({
    asking: { locale: 'sv', variant: 'std', assetAddress: null },
    name: 'Vid avslut',
    asked: [{ item: exampleItem('a'), given: '4', fault: null }],
    place: { x: 4, n: 12 },
    form,
    otherWording: { step: 'text-easy' },
    ...change,
  })

describe('a page with a question', () => {
  it.each(itemKinds)('asks %s with the browser’s own fields, and needs no script', (kind) => {
    const html = page({ asked: [{ item: exampleItem('a', { kind }), given: '', fault: null }] })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('required')
    expect(html).toContain('Frågan a')
    expect(html.match(/<h1/g)).toHaveLength(1)
    const chooses = kind === 'single' || kind === 'scale' || kind === 'multi'
    expect(/<fieldset.*<legend>/s.test(html)).toBe(chooses)
  })

  it('keeps what was answered, and the heading outside the legend', () => {
    const html = page()
    expect(html).toContain('type="radio" name="a" checked="" value="4"')
    expect(html.indexOf('<h1')).toBeLessThan(html.indexOf('<fieldset'))
    expect(html).toContain('<title>Fråga 4 av 12 – Vid avslut</title>')
  })

  it('says what is wrong in the title, in a summary that links to the field, and at the field', () => {
    const item = exampleItem('a', { kind: 'number', min: 0, max: 60 })
    const html = page({ asked: [{ item, given: '61', fault: 'too_large' }] })
    expect(html).toContain('<title>Fel: ')
    expect(html).toMatch(/role="alert".*href="#a".*Det största är 60/s)
    expect(html).toMatch(/<input[^>]*id="a"[^>]*aria-describedby="a-hur a-fel" aria-invalid="true"/)
  })

  it('is written from right to left where the language is, with our own words said to be Swedish', () => {
    const item = exampleItem('a', { text: { sv: { std: 'Fråga' }, ar: { std: 'سؤال' } } })
    const html = page({
      asking: { locale: 'ar', variant: 'easy', assetAddress: null },
      asked: [{ item, given: '', fault: null }],
    })
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('سؤال')
    expect(html).toContain('lang="sv" dir="ltr">Fråga 4 av 12')
    // The options have no Arabic, and say so.
    expect(html).toContain('<span lang="sv" dir="ltr">Vet inte</span>')
  })

  it('weighs at most 14 kB, the longest draft and a long package included', () => {
    const sizes = draftsFor(drafts, 'participant_exit').flatMap((item) =>
      (['std', 'easy'] as const).map(
        (variant) =>
          gzipSync(
            page({
              asking: { locale: 'sv', variant, assetAddress: null },
              asked: [{ item, given: '', fault: 'unknown_code' }],
            }),
          ).length,
      ),
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14_000)
    // A budget that nothing could exceed would be none.
    expect(Math.max(...sizes)).toBeGreaterThan(1_500)
  })
})

describe('a preview', () => {
  const instrument = exampleInstrument([
    ...draftsFor(drafts, 'board'),
    exampleItem('b', { kind: 'text', relevance: { op: 'ge', item: exampleItem('mb-14').id, value: 4 } }),
  ])
  const preview = (on: 'phone' | 'paper', at = 0) =>
    renderPreview({
      instrument,
      language: 'sv',
      address: '/utkast/formular/x/y',
      v: null,
      choice: { locale: 'sv', variant: 'std', on, at },
    })

  it('says that it is one, that the items are drafts, and when an item is shown', () => {
    expect(preview('phone')).toContain('inte NNS enkät')
    expect(preview('phone', 1)).toContain(
      'Frågan visas när ”Vår strategi för uppföljning är känd och används” är minst 4.',
    )
    expect(preview('phone', 99)).toContain('Fråga 2 av 2')
  })

  it('has every question on paper, with a box for each answer', () => {
    const html = preview('paper')
    expect(html.match(/class="box"/g)).toHaveLength(8)
    expect(html).toContain('inte NNS enkät')
  })
})
