/** Why Samsyn could not start or a command could not run: each has its sentence, with the remedy, in the command line's texts. */
export type StartFailureCode =
  | 'address-unusable'
  | 'already-running'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-unreadable'
  | 'cluster-not-made'
  | 'cluster-not-ours'
  | 'database-collation'
  | 'database-encoding'
  | 'database-newer'
  | 'database-not-durable'
  | 'database-not-empty'
  | 'database-remembers-commits'
  | 'database-remembers-parameters'
  | 'database-role-unsafe'
  | 'database-too-old'
  | 'database-unreachable'
  | 'disk-full'
  | 'file-exists'
  | 'folder-in-use'
  | 'folder-unusable'
  | 'migration-failed'
  | 'no-database'
  | 'port-taken'
  | 'postgres-gave-up'
  | 'postgres-not-for-platform'
  | 'postgres-not-allowed'
  | 'restored-differs'
  | 'running-now'
  | 'user-unknown'

export type StartFailureDetail = Readonly<Record<string, string | number>>

export class StartFailure extends Error {
  override readonly name = 'StartFailure'
  readonly code: StartFailureCode
  readonly detail: StartFailureDetail

  constructor(code: StartFailureCode, detail: StartFailureDetail = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(detail)}`, options)
    this.code = code
    this.detail = detail
  }
}

/** What is worth telling the person who waits for the start, or keeps the installation running. */
export type StartNote =
  | Readonly<{ code: 'creating-cluster' }>
  | Readonly<{ code: 'home-moved'; folder: string }>
  | Readonly<{ code: 'stopping-orphan'; pid: number }>
  | Readonly<{ code: 'recovering'; seconds: number }>
  | Readonly<{ code: 'migrating'; step: string }>
  | Readonly<{ code: 'reindexed' }>
  | Readonly<{ code: 'database-down' }>
  | Readonly<{ code: 'database-up' }>
  | Readonly<{ code: 'database-gave-up'; log: string }>

export type Tell = (note: StartNote) => void
