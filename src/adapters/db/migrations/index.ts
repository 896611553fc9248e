import type { Kysely } from 'kysely'
import { kernel } from './0001-kernel.ts'
import { consensus } from './0002-consensus.ts'
import { signIn } from './0003-sign-in.ts'
import { ballotForms } from './0004-ballot-forms.ts'
import { report } from './0005-report.ts'
import { groups } from './0006-groups.ts'
import { ticket } from './0007-ticket.ts'
import { evaluation } from './0008-evaluation.ts'
import { paper } from './0009-paper.ts'
import { preparation } from './0010-preparation.ts'
import { practice } from './0011-practice.ts'
import { instrument } from './0012-instrument.ts'
import { strata } from './0013-strata.ts'
import { wave } from './0014-wave.ts'
import { measurePoint } from './0015-measure-point.ts'
import { result } from './0016-result.ts'
import { wavePaper } from './0017-wave-paper.ts'
import { waveContact } from './0018-wave-contact.ts'
import { resultFile } from './0019-result-file.ts'
import { study } from './0020-study.ts'
import { around } from './0021-around.ts'

export type Migration = Readonly<{ no: number; name: string; up(db: Kysely<unknown>): Promise<void> }>

/** Every step the database has taken, in order. A released step is never changed: the next one is added. */
export const migrations: readonly Migration[] = [
  kernel,
  consensus,
  signIn,
  ballotForms,
  report,
  groups,
  ticket,
  evaluation,
  paper,
  preparation,
  practice,
  instrument,
  strata,
  wave,
  measurePoint,
  result,
  wavePaper,
  waveContact,
  resultFile,
  study,
  around,
]

export const newestMigration = (): number => migrations.at(-1)?.no ?? 0

export const stepName = ({ no, name }: Pick<Migration, 'no' | 'name'>): string =>
  `${String(no).padStart(4, '0')}-${name}`
