import { z } from 'zod'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { endpoint } from '../endpoint.ts'
import { expectedVersion, proposalId, roundId, written } from '../kernel.ts'
import { changingConference } from './in-conference.ts'

const roundCommand = <Extra extends z.ZodRawShape = Record<never, never>>(
  path: string,
  title: string,
  extra: Extra,
  ...refusals: readonly ErrorCode[]
) =>
  endpoint({
    method: 'POST',
    path: `/api/a/:association/conferences/:conference/rounds/:round/${path}`,
    summary: title,
    input: z.object({ ...changingConference, round: roundId, expectedVersion, ...extra }),
    output: z.object({ version: z.number().int() }),
    access: { verb: 'round.lead' },
    errors: ['stale-version', 'not-found', 'consensus.round-wrong-state', ...refusals],
  })

const reason = written(500)

export const roundEndpoints = {
  freezeRound: roundCommand(
    'freeze',
    'Lock items, wording and rule, and hash them',
    {},
    'consensus.earlier-round-waits',
    'consensus.rule-impossible',
  ),
  thawRound: roundCommand('thaw', 'Back to draft; the old hash stays on record', { reason }),
  openRound: roundCommand(
    'open',
    'Open the vote',
    {},
    'consensus.clock-wrong',
    'consensus.conference-wrong-state',
    'consensus.disk-full',
    'consensus.evaluation-open',
    'consensus.fsync-off',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.nobody-present',
    'consensus.other-round-open',
  ),
  pauseRound: roundCommand('pause', 'Pause the vote', {}),
  resumeRound: roundCommand('resume', 'Go on after a pause', {}),
  extendRound: roundCommand('extend', 'Give more time', { minutes: z.number().int().min(1).max(120) }),
  closeRound: roundCommand('close', 'Close the vote; may be opened again until counted', {}),
  reopenRound: roundCommand('reopen', 'Open a closed vote again; nothing has been opened yet', {}),
  countRound: roundCommand(
    'count',
    'Open the envelopes, count and apply the rule',
    {},
    'consensus.below-quorum',
    'consensus.card-cast',
    'consensus.card-doubled',
    'consensus.envelope-damaged',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.papers-differ',
    'consensus.papers-wait',
    'consensus.too-few-ballots',
  ),
  resolveTie: roundCommand(
    'resolve-tie',
    'Start the run-off that the rule names',
    {},
    'consensus.no-run-off',
  ),
  finishRound: roundCommand('finish', 'Make the outcome final', {}, 'consensus.run-off-waits'),
  voidRound: roundCommand(
    'void',
    'Annul the round',
    { reason, voteAgain: z.boolean() },
    'consensus.run-off-waits',
  ),
  withdrawItem: roundCommand('withdraw-item', 'Take an item out of an open round', {
    proposal: proposalId,
    reason,
  }),
  stepSlot: roundCommand(
    'slot',
    'Plenary: show, open, close or reveal an item',
    { step: z.enum(['show', 'open', 'close', 'reveal', 'next', 'previous']) },
    'consensus.envelope-damaged',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.slot-wrong-state',
    'consensus.too-few-ballots',
  ),
}
