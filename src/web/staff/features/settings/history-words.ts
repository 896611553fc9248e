import type { Happening } from '#contract/kernel.ts'
import { isKey, translateLoosely } from '#web/i18n/translate.ts'
import { roleWord, roleWords } from '../../role-words.ts'
import type { Text } from '../../ui/text.tsx'

/** What happened as a sentence. An act without words of its own is shown by its name. */
export function happeningWords(text: Text, { action, actor, detail, reason }: Happening): string {
  const key = `event.${action}`
  const slots = {
    ...detail,
    actor,
    ...('role' in detail ? { role: roleWords(text, listOf(detail.role)) } : {}),
    ...('roles' in detail ? { roles: roleWords(text, listOf(detail.roles)) } : {}),
  }
  const said = isKey(key)
    ? translateLoosely(text.language, key, slots)
    : text.t('event.other', { actor, action })
  return reason ? `${said} ${text.t('event.because', { reason })}` : said
}

const listOf = (roles: string | number | undefined): readonly string[] => `${roles ?? ''}`.split(', ')

/** As whom it was done; nothing where that says nothing. */
export const actedAs = (text: Text, { role }: Happening): string | null =>
  role === 'public' ? null : text.t('history.as', { role: roleWord(text, role) })

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Semicolons and a mark first: what a Swedish spreadsheet opens without being asked. */
export const historyCsv = (text: Text, rows: readonly Happening[]): string =>
  `\uFEFF${[
    ['nr', text.t('history.when'), text.t('history.who'), text.t('people.grantRole'), text.t('history.what')],
    ...rows.map((row) => [
      `${row.seq}`,
      row.at,
      row.actor,
      roleWord(text, row.role),
      happeningWords(text, row),
    ]),
  ]
    .map((line) => line.map(quoted).join(';'))
    .join('\r\n')}\r\n`
