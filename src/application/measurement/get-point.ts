import { authorise } from '#application/authorise.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { DocumentCheckOutput, PointDetail, pointEndpoints } from '#contract/measurement/point.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { gapsOfPoint } from '#domain/measurement/point/completeness.ts'
import { expiresOn, outcomeOf } from '#domain/measurement/point/document-check.ts'
import type { MeasurePoint } from '#domain/measurement/point/measure-point.ts'
import { pointReadiness } from '#domain/measurement/point/readiness.ts'
import { type BoardPorts, isAbout } from './get-readiness.ts'
import { describeIndicator } from './indicator-output.ts'
import { pointNode } from './point-node.ts'
import { contentOutput } from './point-output.ts'
import type { CheckRecord } from './point-ports.ts'
import { factsOf, gather } from './source-facts.ts'

function checkOutput(
  { content: { source } }: MeasurePoint,
  { check }: CheckRecord,
  today: string,
): readonly DocumentCheckOutput[] {
  if (source.kind !== 'document') return []
  const expires = expiresOn(check.dated, source.maxAgeMonths)
  return [
    {
      ...check,
      answers: [...check.answers],
      outcome: outcomeOf(source.criteria, check),
      expires,
      isExpired: expires < today,
    },
  ]
}

/** One measure point with its values, its checks and its history of versions. */
export const getPoint =
  ({ read, points, known, indicators, clock }: BoardPorts) =>
  async (
    actor: Actor,
    { association, point: id, v }: InputOf<typeof pointEndpoints.getPoint>,
  ): Promise<PointDetail> => {
    const place = { association }
    authorise(actor, 'measure.read', place)
    const today = clock().toISOString().slice(0, 10)
    return read(association, async (tx) => {
      const versions = await points.versions(tx, id)
      const record = v === undefined ? versions.at(-1) : versions.find(({ point }) => point.v === v)
      if (!record) throw new DomainError('not-found')
      const { point, revision } = record
      const gathered = await gather(points, tx)
      const indicator = (await indicators(tx)).find((one) => isAbout(record, one)) ?? null
      const facts = await factsOf(known, tx, point, gathered, today)
      return {
        ...{ id, v: point.v, state: point.state, revision, retirement: point.retirement, entry: point.entry },
        content: contentOutput(point.content),
        indicator: indicator && describeIndicator(indicator),
        gaps: [...gapsOfPoint(point.content)],
        readiness: pointReadiness(point, facts, {
          isComparative: (indicator?.comparativePhrases.length ?? 0) > 0,
          year: Number(today.slice(0, 4)),
        }),
        versions: versions.map(({ point: one, approvedAt, approvedBy }) => ({
          ...{ v: one.v, state: one.state, by: approvedBy },
          approved: approvedAt?.toISOString().slice(0, 10) ?? null,
        })),
        rows: gathered.rows
          .filter((row) => row.point === id)
          .map(({ point: _point, ...row }) => row)
          .toSorted((a, b) => (a.period < b.period ? 1 : -1)),
        checks: gathered.checks
          .filter((one) => one.point === id)
          .toReversed()
          .flatMap((one) => checkOutput(point, one, today)),
        node: pointNode(point),
        can: {
          write: may(actor, 'point.write', place),
          approve: may(actor, 'point.approve', place),
          register: may(actor, 'register.write', place),
        },
      }
    })
  }
