import { openForCommand } from '#adapters/db/open-for-command.ts'

export type HeldBack = Readonly<{
  /** Ballots that are committed, as a connection of its own sees them. */
  stored: () => Promise<number>
  /** Lets commits through again. */
  release: () => Promise<void>
  close: () => Promise<void>
}>

/** Holds a round's row from outside, so that no ballot for it can be committed. */
export async function holdBackCommits(dataFolder: string, round: string): Promise<HeldBack> {
  const database = await openForCommand({ dataFolder, databaseUrl: null, listenUrl: null })
  const holder = await database.ownerPool.connect()
  await holder.query('begin')
  await holder.query('select from round where round_id = $1 for update', [round])
  return {
    async stored() {
      const { rows } = await database.ownerPool.query<{ n: number }>(
        'select count(*)::int as n from ballot_intake where round_id = $1',
        [round],
      )
      return rows[0]?.n ?? 0
    },
    async release() {
      await holder.query('rollback')
      holder.release()
    },
    close: () => database.close(),
  }
}
