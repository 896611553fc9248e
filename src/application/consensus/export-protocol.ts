import type { ProtocolDetail, protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { chosenWords } from './chosen-words.ts'
import { csvText } from './csv-text.ts'
import { perspectiveWords } from './export-proposals.ts'
import { getProtocol, type ProtocolReadPorts } from './get-protocol.ts'

type Row = typeof protocolEndpoints.exportProtocol
type Entry = ProtocolDetail['list'][number]

const yesWords = {
  'yes-no': 'sade ja',
  choose: 'valde det',
  rate9: 'gav 7–9, av dem som bedömde',
  rank: 'gav det en plats',
}
const medianText = (median: number | 'too-few' | null): string | null =>
  median === 'too-few' ? 'färre än fem' : median === null ? null : `${median}`.replace('.', ',')

const columns: readonly (readonly [
  string,
  (entry: Entry, protocol: ProtocolDetail) => string | number | null,
])[] = [
  ['nr', ({ no }) => no],
  ['slag', ({ kind }) => (kind === 'process' ? 'process' : 'effekt')],
  ['indikator', ({ text }) => text],
  ['kort namn', ({ shortName }) => shortName],
  ['förklaring', ({ explanation }) => explanation],
  ['perspektiv', ({ perspective }) => (perspective === null ? null : perspectiveWords[perspective])],
  [
    'möjliga perspektiv',
    ({ perspective, perspectiveCandidates }) =>
      perspective === null
        ? perspectiveCandidates.map((candidate) => perspectiveWords[candidate]).join(', ') || null
        : null,
  ],
  ['ursprungsnummer', ({ originalNo }) => originalNo],
  ['källa', (_entry, { source, association }) => source ?? association.name],
  ['sida', ({ page }) => page],
  ['omröstning', ({ vote }) => vote?.roundNo ?? null],
  ['ja', ({ vote }) => vote?.yes ?? null],
  ['av', ({ vote }) => vote?.n ?? null],
  ['procent ja', ({ vote }) => vote?.share ?? null],
  ['ja står för', ({ vote }) => (vote?.yes != null ? yesWords[vote.form] : null)],
  ['median', ({ vote }) => medianText(vote?.median ?? null)],
  ['poäng', ({ vote }) => vote?.points?.points ?? null],
  ['poäng av', ({ vote }) => vote?.points?.of ?? null],
  ['ordet', ({ vote }) => (vote === null ? null : chosenWords[vote.word])],
  [
    'antalet är påhittat',
    ({ vote }, { isInvented }) => (vote?.yes != null ? (isInvented ? 'ja' : 'nej') : null),
  ],
  ['antalet är uträknat', ({ vote }) => (vote?.yes != null ? (vote.derived ? 'ja' : 'nej') : null)],
]

/** The public twins of the page say the same as the page, and nothing that is only for those signed in. */
export const protocolFile = (protocol: ProtocolDetail, format: 'csv' | 'json'): OutputOf<Row> => {
  const name = `${protocol.level === 'core' ? 'karnprotokoll' : 'omfattande-protokoll'}-v${protocol.v}.${format}`
  if (format === 'csv') {
    return {
      name,
      mediaType: 'text/csv; charset=utf-8',
      content: csvText(
        columns.map(([heading]) => heading),
        protocol.list.map((entry) => columns.map(([, cell]) => cell(entry, protocol))),
      ),
    }
  }
  const { can: _can, notes: _notes, ...open } = protocol
  return {
    name,
    mediaType: 'application/json',
    content: `${JSON.stringify({ format: 'samsyn-protocol-1', ...open }, null, 2)}\n`,
  }
}

export const exportProtocol =
  (ports: ProtocolReadPorts) =>
  async (actor: Actor, { format, ...input }: InputOf<Row>): Promise<OutputOf<Row>> =>
    protocolFile(await getProtocol(ports)(actor, input), format)
