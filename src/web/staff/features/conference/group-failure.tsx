import { isKey, translateLoosely } from '#web/i18n/translate.ts'
import { isRefused } from '../../api-error.ts'
import { Failure } from '../../loaded.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'

/** What stands in the way of a plan, by its reason where the server gave one. */
export function GroupFailure({ error }: Readonly<{ error: unknown }>) {
  const { t, language } = useText()
  const reason = isRefused(error, 'consensus.groups-impossible')
    ? `groups.reason.${error.detail.reason}`
    : null
  if (reason === null || !isKey(reason)) return <Failure error={error} />
  return (
    <Note kind="error" title={t('failure.title')}>
      {translateLoosely(language, reason, {})}
    </Note>
  )
}
