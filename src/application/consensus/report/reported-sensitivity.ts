import type { ReadTx } from '#application/ports.ts'
import type { ReportedSensitivity } from '#contract/consensus/report-facts.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { compareItems } from '../compare-items.ts'
import type { VotedItem } from '../compared-item.ts'
import { type ResultStores, resultOfRound } from '../get-round-result.ts'
import { type StrataStores, strataOfRound } from '../load-strata.ts'

const nameOf = ({ originalNo, shortName, text }: VotedItem) => ({ originalNo, name: shortName ?? text })

/** What the ballots of each counted round would have chosen by the rules of others; rounds without counts are left out. */
export async function reportedSensitivity(
  ports: ResultStores & StrataStores,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<readonly ReportedSensitivity[]> {
  const all = await ports.rounds.list(tx, conference)
  const reported: ReportedSensitivity[] = []
  for (const [at, { round }] of all.entries()) {
    const result = await resultOfRound(ports, tx, conference, round.id)
    const items = result?.items.filter(({ withdrawn }) => withdrawn === null) ?? []
    if (!result || !items.some(({ yes }) => yes !== null)) continue
    const { rule: gate, denominator: n, belowQuorum } = result
    const decision = { gate, form: result.round.form, n, isApplied: n > 0 && !belowQuorum }
    const strata = await strataOfRound(ports, tx, round.id)
    const { chosen, rules } = compareItems(
      items.map((item) => ({
        ...{ item, decision, no: null, before: null },
        strata: strata?.items.get(item.proposal) ?? null,
      })),
    )
    const named = (ids: readonly string[]) =>
      items.filter(({ proposal }) => ids.includes(proposal)).map(nameOf)
    reported.push({
      place: at + 1,
      id: round.id,
      chosen,
      rules: rules.map(({ rule, fit, chosen: would, enters, leaves }) => ({
        ...{ rule, fit },
        chosen: would,
        enters: named(enters),
        leaves: named(leaves),
      })),
      strata: strata && {
        groups: strata.groups,
        items: items.flatMap((item) => {
          const told = strata.items.get(item.proposal)?.told
          return told ? [{ ...nameOf(item), told }] : []
        }),
      },
    })
  }
  return reported
}
