import { authorise } from '#application/authorise.ts'
import type { Randomness, Read } from '#application/ports.ts'
import { markOf, readAnswers } from '#domain/consensus/ballot.ts'
import { ballotOf, type Freeze } from '#domain/consensus/freeze.ts'
import { type OpenedVotes, type RecountFile, recountFileOf } from '#domain/consensus/recount-file.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { BallotStore, OpenedBallot } from './ports.ts'

type Input = Readonly<{ association: AssociationId; conference: ConferenceId; round: RoundId }>
type Ports = ConferenceStores & Readonly<{ read: Read; ballots: BallotStore; randomness: Randomness }>

/** In plenary each item had its own box: nothing ties the marks of one to those of another. */
const votesOf = (freeze: Freeze, ballots: readonly OpenedBallot[], cast: number): OpenedVotes =>
  freeze.mode === 'plenary'
    ? {
        boxes: freeze.items.map((_item, position) =>
          ballots
            .filter(({ slot }) => slot === position + 1)
            .map(({ answers }) => markOf(answers) ?? 'cannot-judge'),
        ),
        cast,
      }
    : {
        ballots: ballots.map(({ answers }) => ({
          answers: readAnswers(ballotOf(freeze), freeze.items, answers),
          receipt: null,
        })),
      }

/** What a counted round publishes, so that anybody can count it again without us. */
export const getRecountFile =
  ({ read, ballots, randomness, ...stores }: Ports) =>
  async (actor: Actor, { association, conference, round: id }: Input): Promise<RecountFile> => {
    authorise(actor, 'conference.read', { association, conference })
    return read(association, async (tx) => {
      await findConference(stores, tx, conference)
      const record = await stores.rounds.find(tx, id)
      if (!record || record.round.conference !== conference || !('result' in record.round)) {
        throw new DomainError('not-found')
      }
      const { round, previousHead, lotNonce } = record
      if (!('result' in round) || previousHead === null) throw new DomainError('not-found')
      const { freeze, freezeHash, cast, present, result, resultHash, head } = round
      const items = await stores.rounds.items(tx, id)
      return recountFileOf(
        {
          ...{ freeze, freezeHash, previousHead, result, resultHash, head },
          electorate: present,
          votes: votesOf(freeze, await ballots.list(tx, id), cast),
          withdrawn: items.flatMap(({ proposal, withdrawn }) =>
            withdrawn === null ? [] : [{ id: proposal, reason: withdrawn }],
          ),
          nonce: lotNonce && Buffer.from(lotNonce).toString('hex'),
        },
        (rows) => shuffled(rows, randomness.below),
      )
    })
  }
