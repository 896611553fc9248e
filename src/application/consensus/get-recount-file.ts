import { authorise } from '#application/authorise.ts'
import type { Randomness, Read, ReadTx } from '#application/ports.ts'
import { cellAt, readAnswers } from '#domain/consensus/ballot.ts'
import { ballotOf, type Freeze } from '#domain/consensus/freeze.ts'
import { type OpenedVotes, type RecountFile, recountFileOf } from '#domain/consensus/recount-file.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import type { BallotStore, OpenedBallot } from './ballot-ports.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'

type Input = Readonly<{ association: AssociationId; conference: ConferenceId; round: RoundId }>
export type FilePorts = Pick<ConferenceStores, 'rounds'> &
  Readonly<{ ballots: BallotStore; randomness: Randomness }>
type Ports = ConferenceStores & FilePorts & Readonly<{ read: Read }>

/** In plenary each item had its own box: nothing ties the answers to one to those to another. */
function votesOf(freeze: Freeze, ballots: readonly OpenedBallot[], cast: number): OpenedVotes {
  const form = ballotOf(freeze)
  if (freeze.mode === 'plenary') {
    return {
      boxes: freeze.items.map((item, position) =>
        ballots
          .filter(({ slot }) => slot === position + 1)
          .map(({ answers }) => cellAt(readAnswers(form, [item], answers), 0)),
      ),
      cast,
    }
  }
  return {
    ballots: ballots.map(({ answers }) => ({
      answers: readAnswers(form, freeze.items, answers),
      receipt: null,
    })),
  }
}

/** The file of one round; a round that is not counted has none. */
export async function recountFileIn(
  { ballots, randomness, rounds }: FilePorts,
  tx: ReadTx,
  { conference, round: id }: Pick<Input, 'conference' | 'round'>,
): Promise<RecountFile> {
  const record = await rounds.find(tx, id)
  if (!record || record.round.conference !== conference || !('result' in record.round)) {
    throw new DomainError('not-found')
  }
  const { round, previousHead, lotNonce } = record
  if (!('result' in round) || previousHead === null) throw new DomainError('not-found')
  const { freeze, freezeHash, cast, present, result, resultHash, head } = round
  const items = await rounds.items(tx, id)
  return recountFileOf(
    {
      ...{ freeze, freezeHash, previousHead, result, resultHash, head },
      electorate: present,
      channels: await rounds.channelTotals(tx, id),
      votes: votesOf(freeze, await ballots.list(tx, id), cast),
      withdrawn: items.flatMap(({ proposal, withdrawn }) =>
        withdrawn === null ? [] : [{ id: proposal, reason: withdrawn }],
      ),
      nonce: lotNonce && Buffer.from(lotNonce).toString('hex'),
    },
    (rows) => shuffled(rows, randomness.below),
  )
}

/** What a counted round publishes, so that anybody can count it again without us. */
export const getRecountFile =
  (ports: Ports) =>
  async (actor: Actor, { association, conference, round }: Input): Promise<RecountFile> => {
    authorise(actor, 'conference.read', { association, conference })
    return ports.read(association, async (tx) => {
      await findConference(ports, tx, conference)
      return recountFileIn(ports, tx, { conference, round })
    })
  }
