import type { WordingFlag } from './proposal.ts'

/** One thing in a wording that makes it hard to measure, with the words that show it. */
export type WordingFinding = Readonly<{ flag: WordingFlag; words: string }>

/** Swedish, because the indicators are. A wording that is not caught is not thereby good. */
const comparative = new RegExp(
  [
    'jämfört med (tidigare|förut|innan)( \\p{L}+)?',
    'i (allt )?(högre|större|ökad|mindre|lägre|minskad) (grad|utsträckning|omfattning)( än (förut|tidigare|innan))?',
    '(mer|mindre|bättre|fler|färre|oftare|snabbare)( \\p{L}+){0,8} än (förut|tidigare|innan)',
    'än (förut|tidigare|innan)',
    'ökad grad',
    '(har )?(ökat|ökad|ökade|ökar|minskat|minskad|minskade|minskar|förbättrats|försämrats)',
    'allt (högre|lägre|bättre|sämre|större|mindre|fler|färre|mer)',
    'alltmer',
    '(mer|mindre|bättre|sämre|fler|färre|oftare|snabbare)',
  ]
    .map((words) => `(?<![\\p{L}])${words}(?![\\p{L}])`)
    .join('|'),
  'iu',
)

/** Two statements in one: a single answer cannot tell which of them it is about. */
const doubleBarrelled = /(?<!\p{L})(samt|och|eller) att(?!\p{L})/iu

/** Asks whether something to measure with exists, not what it shows. */
const measureExists =
  /(?<!\p{L})(det (finns|utvecklas|används|tas fram)|har tagits fram)(?!\p{L})[^.]{0,120}(?<!\p{L})(mått|mätetal|mätmetod(er)?|mätinstrument|uppföljningsmodell(er)?|uppföljningssystem)(?!\p{L})/iu

const found = (flag: WordingFlag, pattern: RegExp, text: string): readonly WordingFinding[] => {
  const [words] = pattern.exec(text) ?? []
  return words === undefined ? [] : [{ flag, words: words.trim() }]
}

/**
 * What a person should look at before a wording is frozen (CO4). Nothing here stops a vote.
 * Comparisons are looked for in the explanation too: it often holds what the text is measured against.
 */
export const lintWording = (text: string, explanation: string | null): readonly WordingFinding[] => [
  ...found('comparative', comparative, explanation === null ? text : `${text} (${explanation})`),
  ...found('double-barrelled', doubleBarrelled, text),
  ...found('measure-exists', measureExists, text),
]
