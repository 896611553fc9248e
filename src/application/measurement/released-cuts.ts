import { cutKey } from '#domain/measurement/result/cut.ts'
import type { WaveResult } from '#domain/measurement/result/wave-release.ts'
import type { LedgerEntry } from './result-ports.ts'

/** What has been let out of a wave, line by line of the ledger. */
export const releasedCuts = (ledger: readonly LedgerEntry[], rows: readonly WaveResult[]) =>
  ledger
    .filter(({ way }) => way !== 'others')
    .flatMap(({ question, cut: no, kind }) => {
      const found = rows.find((row) => row.no === no)
      return found ? [{ question, key: cutKey(found.cut), cut: found.cut, kind }] : []
    })
