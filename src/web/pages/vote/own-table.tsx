import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{ language: Language; table: number | null | undefined }>

/** Before a discussion: where to go. Undefined while no tables are shown, null for who has none. */
export function OwnTable({ language, table }: Props) {
  const t = translator(language)
  if (table === undefined) return null
  return (
    <p className="note act strong">
      {table === null ? t('vote.noTable') : t('vote.ownTable', { no: `${table}` })}
    </p>
  )
}
