import type { Deviation, ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Happening } from '#contract/kernel.ts'

const whatOf: Readonly<Record<string, Deviation['what']>> = {
  'round.void': 'voided',
  'round.thaw': 'thawed',
  'round.reopen': 'reopened',
  'round.withdraw-item': 'withdrawn',
  'round.extend': 'extended',
  'round.pause': 'paused',
  'seat.replace-card': 'card-replaced',
  'roster.renew-cards': 'cards-renewed',
  'round.replace-ticket': 'ticket-replaced',
  'conference.cancel': 'cancelled',
  'paper.stop-keying': 'keying-stopped',
  'evaluation.reopen': 'evaluation-reopened',
  'evaluation.discard': 'evaluation-discarded',
}

/** Ordinary work until the conference has begun, and a departure from the plan after that. */
const onceBegun: Readonly<Record<string, Deviation['what']>> = {
  'conference.plan-rounds': 'replanned',
  'roster.add-experts': 'roster-changed',
  'roster.add-free-seats': 'roster-changed',
  'roster.remove-expert': 'roster-changed',
}

/** What did not go as planned, first to last. Who sat in a seat is not told. `events` are latest first. */
export function reportedDeviations(
  events: readonly Happening[],
  rounds: readonly Pick<ReportedRound, 'id' | 'place'>[],
): readonly Deviation[] {
  const begun = events.findLast(({ action }) => action === 'conference.begin')?.seq ?? null
  return events.toReversed().flatMap((event): readonly Deviation[] => {
    const isAfter = begun !== null && event.seq > begun
    const what = whatOf[event.action] ?? (isAfter ? onceBegun[event.action] : undefined)
    if (what === undefined) return []
    return [
      {
        what,
        act: { at: event.at, by: event.actor },
        round: rounds.find(({ id }) => id === event.subject.id)?.place ?? null,
        reason: event.reason,
      },
    ]
  })
}
