/**
 * Words that mislead in this field (domain brief 3.1) or that a reader should not meet (design rules, section 8).
 * `except` lists texts where the word is right, each with its reason; words inside ”…” are quotes and exempt.
 */
export type WordToAvoid = Readonly<{
  word: RegExp
  /** What to say instead, or why not. */
  instead: string
  /** Namespaces whose pages are about this one sense of the word: it is qualified by its section. */
  qualifiedIn?: readonly string[]
  except?: Readonly<Record<string, string>>
}>

/** Contexts whose pages are about one conference and its indicators: there these words have one sense. */
const consensus = [
  'bank',
  'evaluation',
  'pack',
  'prep',
  'proposal',
  'import',
  'conference',
  'roster',
  'cards',
  'plan',
  'rule',
  'round',
  'console',
  'next',
  'problem',
  'result',
  'protocol',
  'vote',
  'wall',
  'chart',
  'trace',
  'sensitivity',
  'stability',
  'report',
  'conferenceReport',
  'reportPage',
  'openReport',
]

/** A whole word with Swedish letters: the pattern language counts å, ä and ö as no letters. */
const whole = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')
const begins = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu')

export const swedishWords: readonly WordToAvoid[] = [
  {
    word: whole('deltaga(re|ren|rna|res|rens|rnas)'),
    instead: 'expert, intervjuperson eller seminariedeltagare: deltagaren är den som får en insats',
    except: {
      'form.group.participant_ongoing': 'den som får en insats, och svarar om den',
      'form.group.participant_exit': 'den som har fått en insats, och svarar om den',
      'wave.group.participant_ongoing': 'den som får en insats, och svarar om den',
      'wave.group.participant_exit': 'den som har fått en insats, och svarar om den',
      'wave.modeFor.urn': 'den som får en insats, och svarar om den',
      'measured.pairLabel': 'den som får en insats, och svarar om den',
      'point.people.participant_ongoing': 'those who get an initiative are asked',
      'point.people.participant_exit': 'those who get an initiative are asked',
      'point.kindNote.item': 'those who get an initiative are asked',
      'perspective.participant': 'perspektivet heter så: den som får en insats',
      'bank.perspective.participant': 'perspektivet heter så: den som får en insats',
    },
  },
  {
    word: whole('medlem(men|mens|mar|marna|s)?'),
    instead: 'part, organisation eller kommun: säg vilken sorts medlem',
  },
  { word: whole('handlingsplan(en|er|erna)?'), instead: 'aktiviteter: en handlingsplan är också en persons' },
  { word: whole('processledare[n]?'), instead: 'konferensledare, eller den kommunala rollens eget namn' },
  {
    word: whole('processindikator(n|er|erna)?'),
    instead: 'säg vilket slags process',
    qualifiedIn: consensus,
  },
  {
    word: whole('resultat(et|en)?'),
    instead: 'säg resultat av vad',
    qualifiedIn: [...consensus, 'error'],
    except: {
      'nav.results': 'sidans namn, under Mäta',
      'measured.title': 'sidans namn, under Mäta',
    },
  },
  { word: whole('perspektiv(et|en)?'), instead: 'Kolada har ett annat', qualifiedIn: consensus },
  { word: whole('effekt(en|er|erna)?'), instead: 'skillnad före och efter', qualifiedIn: consensus },
  { word: whole('mål(et|en)?'), instead: 'målvärde' },
  {
    word: whole('konsensus'),
    instead: 'prioriterad: en rangordning är inte konsensus',
    except: {
      'protocol.word.consensus': 'ordet självt, där en gräns bestämd före omröstningen är nådd',
      'sensitivity.word.consensus': 'ordet självt, där en gräns bestämd före omröstningen är nådd',
    },
  },
  { word: begins('anonym'), instead: 'säg vad ingen kan se; konfidentiell för pseudonym' },
  { word: begins('samarbet'), instead: 'samverkan' },
  { word: whole('samordning(en)?'), instead: 'samverkan' },
  { word: begins('samverkansförbund'), instead: 'samordningsförbund' },
  { word: begins('landsting'), instead: 'region' },
  {
    word: whole('(brukare|klient|kund|ärende)(n|t|r|er|rna|erna|ns|ens|s)?'),
    instead: 'deltagare eller person',
  },
  { word: begins('(perenner|eterneller|svarte petter)'), instead: 'säg vad som menas' },
  { word: whole('(vinnare|förlorare)n?'), instead: 'vinst eller kostnad per aktör' },
  { word: whole('(vänligen|tyvärr|oj|oops|hoppsan)'), instead: 'inget: säg vad som hände' },
  { word: /!/, instead: 'punkt' },
  { word: begins('(session|token|payload|server error|timeout|ogiltig)'), instead: 'vanliga ord' },
  { word: begins('obligatorisk'), instead: 'säg vad som ska skrivas' },
  { word: whole('är du säker'), instead: 'fråga om det namngivna' },
]

export const englishWords: readonly WordToAvoid[] = [
  { word: /!/, instead: 'a full stop' },
  { word: whole('(please|sorry|oops|unfortunately)'), instead: 'nothing: say what happened' },
  { word: whole('(session|token|payload|timeout|invalid)'), instead: 'plain words' },
  { word: whole('(winner|loser)s?'), instead: 'gain or cost per actor' },
  { word: begins('anonymous'), instead: 'say what nobody can see' },
]

const unquoted = (text: string): string => text.replace(/[”"][^”"]*[”"]/g, ' ')

export type Offence = Readonly<{ key: string; text: string; instead: string }>

/** Every text that holds a word it should not. */
export function offences(
  texts: readonly (readonly [key: string, text: string])[],
  words: readonly WordToAvoid[],
): readonly Offence[] {
  return texts.flatMap(([key, text]) =>
    words.flatMap(({ word, instead, qualifiedIn, except }) => {
      const namespace = key.split('.')[0] ?? ''
      if (!word.test(unquoted(text)) || qualifiedIn?.includes(namespace) || except?.[key]) return []
      return [{ key, text, instead }]
    }),
  )
}

/** At most twenty words between two full stops: longer sentences are read twice. */
export const longSentences = (texts: readonly (readonly [key: string, text: string])[], most = 20) =>
  texts.filter(([, text]) =>
    text.split(/[.?:](?:\s|$)/).some((sentence) => sentence.split(/\s+/).filter(Boolean).length > most),
  )
