import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { RoundSensitivity, sensitivityEndpoints } from '#contract/consensus/sensitivity.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { compareItems } from './compare-items.ts'
import { earlierVotes } from './compare-rounds.ts'
import { type ResultStores, resultOfRound } from './get-round-result.ts'
import { type AgreementStores, agreementOfRound } from './load-agreement.ts'
import { strataOfRound } from './load-strata.ts'

type Input = InputOf<typeof sensitivityEndpoints.getRoundSensitivity>
export type RoundSensitivityPorts = ResultStores & AgreementStores & Readonly<{ read: Read }>

/** What the ballots of a counted round would have chosen by the rules of others. Reads, and changes nothing. */
export const getRoundSensitivity =
  (ports: RoundSensitivityPorts) =>
  async (actor: Actor, { association, conference, round: id }: Input): Promise<RoundSensitivity> => {
    authorise(actor, 'conference.read', { association, conference })
    return ports.read(association, async (tx) => {
      const result = await resultOfRound(ports, tx, conference, id)
      if (!result) throw new DomainError('not-found')
      const { round, rule, denominator, items, belowQuorum, isInvented } = result
      const held = await ports.rounds.list(tx, conference)
      const earlier = earlierVotes(held, await ports.rounds.outcomes(tx, conference), id)
      const strata = await strataOfRound(ports, tx, id)
      const decision = {
        gate: rule,
        form: round.form,
        n: denominator,
        isApplied: denominator > 0 && !belowQuorum,
      }
      return {
        round: round.id,
        no: round.no,
        name: round.name,
        form: round.form,
        n: denominator,
        isInvented,
        isDerived: held.some(({ round: one, printed }) => one.id === id && printed?.isDerived === true),
        ...compareItems(
          items
            .filter(({ withdrawn }) => withdrawn === null)
            .map((item) => ({
              ...{ item, decision, no: null, before: earlier.before(item.proposal) },
              strata: strata?.items.get(item.proposal) ?? null,
            })),
        ),
        strata: strata ? strata.groups.map(({ of, n }) => ({ of: [...of], n })) : null,
        agreement: await agreementOfRound(ports, tx, id),
        stability: earlier.stability,
      }
    })
  }
