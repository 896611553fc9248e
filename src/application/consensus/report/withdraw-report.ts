import type { ReportStore } from '#application/kernel/index.ts'
import type { reportEndpoints } from '#contract/consensus/report.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { withdrawEdition } from '#domain/kernel/report/edition.ts'
import { type ChangePorts, changeConference } from '../change-conference.ts'

type Row = (typeof reportEndpoints)['withdrawReport']
type Ports = ChangePorts & Readonly<{ reports: ReportStore }>

/** Takes a version back, with a reason that stays at its address. */
export const withdrawReport =
  (ports: Ports) =>
  (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> => {
    const { conference, v, reason } = input
    return changeConference(ports)(
      actor,
      input,
      { verb: 'report.publish', action: 'report.withdraw', reason, detail: { v } },
      async (tx) => {
        const known = await ports.reports.about(tx, 'conference', conference)
        if (!known) throw new DomainError('report-wrong-state')
        const editions = await ports.reports.editions(tx, known.report.id)
        await ports.reports.saveEditionState(tx, known.report.id, withdrawEdition(editions, v, reason))
        return { v }
      },
    )
  }
