import type { FileHead } from '#application/measurement/result-file-ports.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { signOf } from './figure-columns.ts'

/** What stands over a file. */
export const headWords = ({ association, title, madeOn }: FileHead, t: Translate): readonly string[] => [
  title === ''
    ? t('file.head', { association, day: madeOn })
    : t('file.headAbout', { association, title, day: madeOn }),
  t('file.about'),
]

/** Every sign of a file with what it says. */
export const signWords = (t: Translate): readonly (readonly [string, string])[] => [
  [signOf('protected'), t('file.signProtected')],
  [signOf('notApplicable'), t('file.signNotApplicable')],
]
