import type { ItemId } from '#domain/kernel/id.ts'
import { type Item, itemKinds } from '#domain/measurement/instrument/item.ts'
import type { Around, Asked } from './asking.ts'
import { renderQuestionPage } from './question-page.tsx'

const said = (std: string) => ({ sv: { std } })

const options = [1, 2, 3].map((value) => ({
  ...{ code: `${value}`, value, label: said(`Svar ${value}`) },
}))

const sampleOf = (kind: Item['kind']): Item => ({
  ...{ id: `prov-${kind}` as ItemId, version: 1, kind, text: said('En fråga, som inte är översatt') },
  ...(kind === 'single' || kind === 'multi' || kind === 'scale' ? { options } : {}),
  ...(kind === 'number' ? { min: 0, max: 10 } : {}),
  ...(kind === 'text' || kind === 'longtext' ? { maxChars: 200 } : {}),
})

/** One of each kind, and a fault: what stands around them is what is looked at. */
const samples: readonly Asked[] = itemKinds.map((kind) => ({
  item: sampleOf(kind),
  given: '',
  fault: kind === 'number' ? 'not_a_number' : null,
}))

/** The short texts of a translation around a question of each kind, in the language's own direction. */
export const renderAroundPreview = (around: Around): string =>
  renderQuestionPage({
    asking: { locale: around.locale, variant: 'std', assetAddress: null, around },
    name: around.t('answer.title'),
    asked: samples,
    place: { x: 1, last: itemKinds.length, n: itemKinds.length },
    form: { method: 'get', action: '', hidden: {}, back: 'prov', next: 'prov' },
    otherWording: null,
  })
