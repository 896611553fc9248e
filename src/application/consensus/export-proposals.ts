import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type Listed, narrowed, sorted } from './bank-list.ts'
import { csvText } from './csv-text.ts'
import { type BankReadPorts, mayReadBank, readBank } from './list-proposals.ts'

type Row = typeof bankEndpoints.exportProposals

/** Headings that an import reads back as they are. */
const columns: readonly (readonly [string, (one: Listed) => string | number | null])[] = [
  ['nr', ({ row }) => row.originalNo],
  ['slag', ({ row }) => (row.kind === 'process' ? 'process' : 'effekt')],
  ['indikator', ({ row }) => row.text],
  ['kort namn', ({ row }) => row.shortName],
  ['förklaring', ({ proposal }) => proposal.current.explanation],
  ['lättläst', ({ proposal }) => proposal.current.easyText],
  ['perspektiv', ({ row }) => (row.perspective === null ? null : perspectiveWords[row.perspective])],
  ['kategori', ({ row }) => row.category],
  ['källa', ({ proposal }) => proposal.sources.map(({ citation }) => citation).join('; ') || null],
  ['sida', ({ proposal }) => proposal.sources.flatMap(({ page }) => page ?? []).join('; ') || null],
  ['part', ({ proposal }) => proposal.sources.flatMap(({ party }) => party ?? []).join('; ') || null],
  ['textens grund', ({ row }) => basisWords[row.basis]],
  ['protokoll', ({ row }) => placeWords[row.place]],
  ['nr i protokollet', ({ row }) => row.entryNo],
  ['senaste omröstning', ({ row }) => row.latest?.roundNo ?? null],
  ['ja', ({ row }) => row.latest?.yes ?? null],
  ['av', ({ row }) => row.latest?.n ?? null],
  ['procent ja', ({ row }) => row.latest?.share ?? null],
  ['id', ({ row }) => row.id],
  ['version', ({ row }) => row.v],
]

export const perspectiveWords = {
  participant: 'deltagare',
  staff: 'personal',
  organisation: 'organisation',
  society: 'samhälle',
} as const
const basisWords = { stated: 'står i källan', unpublished: 'inte publicerad', own: 'egen' } as const
const placeWords = { core: 'kärna', extended: 'omfattande', out: 'utröstad', untried: 'inte prövad' } as const

const asJson = (bank: string, all: readonly Listed[]): string =>
  `${JSON.stringify(
    {
      format: 'samsyn-bank-1',
      bank,
      proposals: all.map(({ row, proposal: { sources, current } }) => ({
        ...row,
        explanation: current.explanation,
        easyText: current.easyText,
        sources,
      })),
    },
    null,
    2,
  )}\n`

/** The list as it is filtered, for a spreadsheet or a program. */
export const exportProposals =
  (ports: BankReadPorts) =>
  async (actor: Actor, { association, format, ...filter }: InputOf<Row>): Promise<OutputOf<Row>> => {
    mayReadBank(actor, association)
    const { bank, all } = await readBank(ports, association)
    const shown = sorted(narrowed(all, filter), filter)
    if (format === 'json') {
      return {
        name: 'indikatorbank.json',
        mediaType: 'application/json',
        content: asJson(bank?.name ?? '', shown),
      }
    }
    return {
      name: 'indikatorbank.csv',
      mediaType: 'text/csv; charset=utf-8',
      content: csvText(
        columns.map(([heading]) => heading),
        shown.map((one) => columns.map(([, cell]) => cell(one))),
      ),
    }
  }
