import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { RecountFile } from '#domain/consensus/recount-file.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { FindHome } from './conference-ports.ts'
import { type FilePorts, recountFileIn } from './get-recount-file.ts'

type Input = Readonly<{ conference: ConferenceId; round: RoundId }>
export type OpenRecount = Readonly<{ no: number; file: RecountFile }>

/** For anybody who has the address: the file of a round that nothing can change any more. */
export const getOpenRecount =
  ({ read, findHome, ...stores }: FilePorts & Readonly<{ read: Read; findHome: FindHome }>) =>
  async (actor: Actor, { conference, round }: Input): Promise<OpenRecount> => {
    const association = await findHome(conference)
    if (association === null) throw new DomainError('not-found')
    authorise(actor, 'published.read', { association })
    return read(association, async (tx) => {
      const record = await stores.rounds.find(tx, round)
      if (record?.round.state !== 'final') throw new DomainError('not-found')
      return { no: record.round.number, file: await recountFileIn(stores, tx, { conference, round }) }
    })
  }
