import type {
  ComparedItemOutput,
  ProtocolSensitivity,
  RoundSensitivity,
  sensitivityEndpoints,
} from '#contract/consensus/sensitivity.ts'
import type { StratumGroupOutput } from '#contract/consensus/stratum.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type ComparedRule, comparedRules } from '#domain/consensus/sensitivity/criterion.ts'
import { hasToldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import type { StratumWord } from '#domain/consensus/sensitivity/told-strata.ts'
import type { Stratum } from '#domain/consensus/stratum.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { chosenWords } from './chosen-words.ts'
import { csvText } from './csv-text.ts'
import { getProtocolSensitivity, type ProtocolSensitivityPorts } from './get-protocol-sensitivity.ts'
import { getRoundSensitivity, type RoundSensitivityPorts } from './get-round-sensitivity.ts'

type File = OutputOf<typeof sensitivityEndpoints.exportRoundSensitivity>
type Compared = Pick<RoundSensitivity | ProtocolSensitivity, 'rules' | 'items'> &
  Readonly<{ strata?: RoundSensitivity['strata'] }>
type Column = readonly [string, (item: ComparedItemOutput) => string | number | null]

const ruleNames: Readonly<Record<ComparedRule, string>> = {
  comet: 'COMET',
  focus: 'FOCUS',
  'rand-ucla': 'RAND/UCLA',
  'delphistar-75': 'DELPHISTAR-75',
}
const fitWords = { exact: 'som den är', adapted: 'anpassad', 'not-applicable': 'går inte att använda' }
const verdictWords = {
  in: 'vald',
  out: 'inte vald',
  undecided: 'inte avgjord',
  carried: 'till slutdiskussion',
}
const fateWords = { advanced: 'gick vidare', dropped: 'föll', remains: 'ligger kvar', unknown: 'okänt' }

/** Percent with one decimal, as Swedish spreadsheets read numbers. */
const inPercent = (share: number | undefined | null): string | null =>
  share == null ? null : (100 * share).toFixed(1).replace('.', ',')

const yesNo = (is: boolean | undefined): string | null => (is === undefined ? null : is ? 'ja' : 'nej')

/** At most two decimals. */
const decimal = (number: number | undefined): string | null =>
  number === undefined ? null : `${Math.round(100 * number) / 100}`.replace('.', ',')

/** As in the protocol's file: a cell that is empty says that there were no ratings. */
const medianCell = ({ form, ratings, answered }: ComparedItemOutput): string | null =>
  form === 'rate9' && !ratings && answered !== null && !hasToldMedian(answered)
    ? 'färre än fem'
    : decimal(ratings?.median)

const readingOf = (rule: ComparedRule, { readings }: ComparedItemOutput) =>
  readings.find((one) => one.rule === rule)

const ruleColumn = ({ rules }: Compared, rule: ComparedRule): Column => {
  const fit = rules.find((one) => one.rule === rule)?.fit ?? 'not-applicable'
  return [
    `${ruleNames[rule]} (${fitWords[fit]})`,
    (item) => {
      const verdict = readingOf(rule, item)?.verdict
      return verdict ? verdictWords[verdict] : null
    },
  ]
}

const stratumNames: Readonly<Record<Stratum, string>> = {
  user: 'egen erfarenhet',
  official: 'tjänstemän',
  manager: 'chefer',
  politician: 'politiker',
  other: 'annan bakgrund',
  unstated: 'utan angiven bakgrund',
}
const stratumWords: Readonly<Record<StratumWord, string>> = {
  'almost-none': 'nästan ingen',
  'at-most-half': 'högst hälften',
  'more-than-half': 'fler än hälften',
  'almost-all': 'nästan alla',
}

/** As on the page: a count where every group is of two minds, else a word or nothing. */
function toldWords(strata: ComparedItemOutput['strata'], place: number): string {
  const untold = 'visas inte'
  if (strata?.as === 'words') {
    const word = strata.words[place]
    return word ? stratumWords[word] : untold
  }
  const count = strata?.as === 'counts' ? strata.groups[place] : undefined
  return count ? `${count.yes} av ${count.n}` : untold
}

const strataColumn = ({ of, n }: StratumGroupOutput, place: number): Column => [
  `${of.map((one) => stratumNames[one]).join(' och ')} (${n})`,
  ({ strata }) => toldWords(strata, place),
]

const columnsOf = (compared: Compared): readonly Column[] => [
  ['nr i protokollet', ({ no }) => no],
  ['ursprungsnummer', ({ originalNo }) => originalNo],
  ['slag', ({ kind }) => (kind === 'process' ? 'process' : 'effekt')],
  ['indikator', ({ text }) => text],
  ['ja, 7–9 eller rangordnad', ({ yes }) => yes],
  ['av', ({ n }) => n],
  ['procent', ({ share }) => share],
  ['spann från (procent)', ({ interval }) => inPercent(interval?.low)],
  ['spann till (procent)', ({ interval }) => inPercent(interval?.high)],
  ['två lika svar (procent)', ({ agreement }) => inPercent(agreement)],
  ['median', medianCell],
  ['kvartil 1 (typ 7)', ({ ratings }) => decimal(ratings?.lower)],
  ['kvartil 3 (typ 7)', ({ ratings }) => decimal(ratings?.upper)],
  ['avstånd från medianen', ({ ratings }) => decimal(ratings?.meanDeviation)],
  ['IPR', ({ ratings }) => decimal(ratings?.ipr)],
  ['IPRAS (2,35)', ({ ratings }) => decimal(ratings?.ipras)],
  ['isär enligt IPRAS', ({ ratings }) => yesNo(ratings?.isDisagreement)],
  ['en tredjedel i var ände', ({ ratings }) => yesNo(ratings?.isSplitInThirds)],
  ['bedömde eller svarade', ({ answered }) => answered],
  ['kan inte bedöma eller blankt', ({ abstain }) => abstain],
  ['utfall', ({ fate }) => fateWords[fate]],
  ['ordet', ({ word }) => (word === null ? null : chosenWords[word])],
  ...comparedRules.map((rule) => ruleColumn(compared, rule)),
  ...(compared.strata ?? []).map(strataColumn),
  ['hade kommit med enligt', ({ readings }) => flippedBy(readings, 'enters')],
  ['hade inte kommit med enligt', ({ readings }) => flippedBy(readings, 'leaves')],
  ['tidigare omröstning', ({ before }) => before?.no ?? null],
  ['tidigare ja', ({ before }) => before?.yes ?? null],
  ['tidigare av', ({ before }) => before?.n ?? null],
  ['ändring i procentenheter', ({ before }) => before?.points ?? null],
  ['ändringens spann från (procentenheter)', ({ before }) => inPercent(before?.interval?.low)],
  ['ändringens spann till (procentenheter)', ({ before }) => inPercent(before?.interval?.high)],
]

const flippedBy = (readings: ComparedItemOutput['readings'], flip: 'enters' | 'leaves'): string | null =>
  readings
    .filter((one) => one.flip === flip)
    .map(({ rule }) => ruleNames[rule])
    .join(', ') || null

/** The figures of the page and nothing else. */
export function sensitivityFile(compared: Compared, name: string): File {
  const columns = columnsOf(compared)
  return {
    name,
    mediaType: 'text/csv; charset=utf-8',
    content: csvText(
      columns.map(([heading]) => heading),
      compared.items.map((item) => columns.map(([, cell]) => cell(item))),
    ),
  }
}

export const exportRoundSensitivity =
  (ports: RoundSensitivityPorts) =>
  async (actor: Actor, input: InputOf<typeof sensitivityEndpoints.exportRoundSensitivity>): Promise<File> => {
    const found = await getRoundSensitivity(ports)(actor, input)
    return sensitivityFile(found, `omrostning-${found.no}-enligt-andra-regler.csv`)
  }

export const exportProtocolSensitivity =
  (ports: ProtocolSensitivityPorts) =>
  async (
    actor: Actor,
    input: InputOf<typeof sensitivityEndpoints.exportProtocolSensitivity>,
  ): Promise<File> => {
    const found = await getProtocolSensitivity(ports)(actor, input)
    const level = found.level === 'core' ? 'karnprotokoll' : 'omfattande-protokoll'
    return sensitivityFile(found, `${level}-v${found.v}-enligt-andra-regler.csv`)
  }
