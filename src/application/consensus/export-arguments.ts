import { authorise } from '#application/authorise.ts'
import type { argumentEndpoints } from '#contract/consensus/argument.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Stance } from '#domain/consensus/argument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { csvText } from './csv-text.ts'
import type { ArgumentReadPorts } from './list-arguments.ts'
import { itemsDiscussed } from './said-items.ts'

type Row = typeof argumentEndpoints.exportArguments

const words: Readonly<Record<Stance, string>> = {
  for: 'för',
  against: 'mot',
  reword: 'annan lydelse',
  unclear: 'oklart',
}

/** Round by round, table by table; nothing that is not on the page, and nothing of who. */
export const exportArguments =
  (ports: ArgumentReadPorts) =>
  async (actor: Actor, { association, conference }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'conference.read', { association, conference })
    const rows = await ports.read(association, async (tx) => {
      const lines: (string | number | null)[][] = []
      for (const { round } of await ports.rounds.list(tx, conference)) {
        const { items } = await itemsDiscussed(ports, tx, conference, round.id)
        const item = new Map(items.map((one) => [one.proposal, one]))
        for (const { table, proposal, v, stance, text } of await ports.args.list(tx, [round.id])) {
          const about = item.get(proposal)
          lines.push([
            round.number,
            table,
            about?.originalNo ?? null,
            about?.shortName ?? about?.text ?? null,
            v,
            words[stance],
            text,
          ])
        }
      }
      return lines
    })
    return {
      name: 'argument.csv',
      mediaType: 'text/csv; charset=utf-8',
      content: csvText(['omröstning', 'bord', 'nr', 'förslag', 'lydelse', 'hållning', 'argument'], rows),
    }
  }
