import type { Kind, Perspective } from './proposal.ts'
import type { ImportField } from './proposal-import.ts'

/** As people write it in headings and cells: without case, marks or a final full stop. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s"'*#]+|[\s"'*:.]+$/g, '')

const headings: Readonly<Record<Exclude<ImportField, 'ignore'>, readonly string[]>> = {
  'original-no': [
    'nr',
    'no',
    'nummer',
    'number',
    'original',
    'originalnr',
    'originalnummer',
    'ursprungsnummer',
    'ursprungligt nummer',
    'ursprunglig indikator',
    'original number',
    'id',
  ],
  kind: ['slag', 'typ', 'sort', 'kind', 'type', 'process/effekt', 'process eller effekt', 'indikatortyp'],
  text: [
    'indikator',
    'indikatorer',
    'indikatortext',
    'indikatorförslag',
    'förslag',
    'text',
    'formulering',
    'lydelse',
    'indicator',
    'proposal',
    'wording',
  ],
  'short-name': ['kort namn', 'kortnamn', 'namn', 'rubrik', 'short name', 'name', 'title'],
  explanation: [
    'förklaring',
    'förtydligande',
    'beskrivning',
    'kommentar',
    'explanation',
    'description',
    'comment',
  ],
  'easy-text': ['lättläst', 'lättläst text', 'enkel text', 'easy text', 'easy read'],
  perspective: ['perspektiv', 'perspective'],
  category: ['kategori', 'område', 'tema', 'grupp', 'category', 'theme', 'area'],
  citation: ['källa', 'källor', 'hämtad från', 'source', 'citation'],
  page: ['sida', 'sid', 's', 'sidor', 'page'],
  party: [
    'part',
    'huvudman',
    'organisation',
    'förbund',
    'lämnad av',
    'föreslagen av',
    'party',
    'proposed by',
  ],
}

const fieldByHeading = new Map(
  Object.entries(headings).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

const isField = (text: string): text is Exclude<ImportField, 'ignore'> => text in headings

/** The field a heading names; null where nobody could know. */
export function fieldOfHeading(heading: string): Exclude<ImportField, 'ignore'> | null {
  const field = fieldByHeading.get(plainWords(heading))
  return field !== undefined && isField(field) ? field : null
}

const kindWords: Readonly<Record<Kind, readonly string[]>> = {
  process: [
    'process',
    'p',
    'processindikator',
    'processindikatorer',
    'process indicator',
    'process indicators',
  ],
  effect: [
    'effekt',
    'effect',
    'e',
    'effektindikator',
    'effektindikatorer',
    'effect indicator',
    'effect indicators',
  ],
}

export function kindOfWords(text: string): Kind | null {
  const words = plainWords(text)
  if (kindWords.process.includes(words)) return 'process'
  return kindWords.effect.includes(words) ? 'effect' : null
}

const perspectiveWords: Readonly<Record<Perspective, readonly string[]>> = {
  participant: ['deltagare', 'deltagarperspektiv', 'deltagarperspektivet', 'individ', 'participant'],
  staff: [
    'personal',
    'personalperspektivet',
    'medarbetare',
    'medarbetarperspektivet',
    'personal/medarbetare',
    'personal/medarbetarperspektivet',
    'staff',
  ],
  organisation: [
    'organisation',
    'organisationsperspektivet',
    'verksamhet',
    'verksamhetsperspektivet',
    'organization',
  ],
  society: ['samhälle', 'samhället', 'samhällsperspektivet', 'society'],
}

const perspectiveByWords = new Map(
  Object.entries(perspectiveWords).flatMap(([perspective, names]) =>
    names.map((name) => [name, perspective] as const),
  ),
)

const isPerspective = (text: string): text is Perspective => text in perspectiveWords

export function perspectiveOfWords(text: string): Perspective | null {
  const perspective = perspectiveByWords.get(plainWords(text))
  return perspective !== undefined && isPerspective(perspective) ? perspective : null
}
