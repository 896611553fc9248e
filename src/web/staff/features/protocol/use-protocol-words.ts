import { useMemo } from 'react'
import { protocolText } from '#web/i18n/protocol-text.ts'
import { useText } from '../../ui/text.tsx'

export function useProtocolWords() {
  const { language } = useText()
  return useMemo(() => protocolText(language), [language])
}
