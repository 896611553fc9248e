import { isKey, translateLoosely } from '#web/i18n/translate.ts'
import { useText } from '../../ui/text.tsx'

/** What a kind of act is called in the filter; one without a name stands as it is. */
export function useKindName(): (kind: string) => string {
  const { language } = useText()
  return (kind) => {
    const key = `eventKind.${kind}`
    return isKey(key) ? translateLoosely(language, key) : kind
  }
}
