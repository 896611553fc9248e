import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { StudyKeys } from '#application/measurement/study-ports.ts'
import type { StudyId } from '#domain/kernel/id.ts'
import {
  destroyFile,
  makePrivateFolder,
  namesIn,
  readIfThere,
  removeFolderIfEmpty,
  writeDurablyOnce,
} from './durable-file.ts'

const file = 'panel.key'
const keyBytes = 32

/**
 * A study's secret as a file, `study-<id>/panel.key`: no role of the database can read it, the owner's included, and it
 * is in no backup of it. With the file gone no card leads to an answer.
 */
export function makeStudyKeyStore(folder: string): StudyKeys {
  const own = (study: StudyId): string => join(folder, `study-${study}`)
  return {
    async make(study) {
      await makePrivateFolder(own(study))
      await writeDurablyOnce(join(own(study), file), randomBytes(keyBytes))
    },
    async key(study) {
      const found = await readIfThere(join(own(study), file))
      return found?.length === keyBytes ? found : null
    },
    async destroy(study) {
      const names = await namesIn(own(study))
      for (const name of names) await destroyFile(join(own(study), name))
      if (names.length > 0) await removeFolderIfEmpty(own(study))
    },
  }
}
