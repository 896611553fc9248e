import { aroundStore } from './adapters/db/around-store.ts'
import { readTranslation } from './adapters/import/read-translation.ts'
import { csvText } from './application/consensus/csv-text.ts'
import type { AroundPorts } from './application/measurement/around.ts'
import type { Base } from './compose-base.ts'
import { aroundSource } from './web/i18n/around.ts'
import { languages } from './web/i18n/language.ts'

/** What translating the short texts around the questions asks for. */
export const aroundPorts = (base: Base): AroundPorts => ({
  ...base,
  around: aroundStore,
  source: aroundSource('sv'),
  sourceEn: aroundSource('en'),
  own: languages,
  readTranslation,
  writeTable: csvText,
})
