import type { Block } from '#domain/kernel/report/block.ts'
import { plain } from '#domain/kernel/report/inline.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** What the files are and are not. No more is promised of a PDF than was checked. */
export function colophon(language: Language, address: string | null): Section {
  const t = translator(language)
  const said = [
    t('report.colophonFormats'),
    t('report.colophonPdf'),
    t('report.colophonRows'),
    t('report.colophonWord'),
    ...(address === null ? [] : [t('report.colophonAddress', { address })]),
  ]
  return {
    id: 'colophon',
    title: t('report.colophon'),
    children: [],
    blocks: said.map(
      (text, at): Block => ({
        id: `colophon-${at + 1}`,
        type: 'text',
        audience: 'public',
        evidence: [],
        of: plain(text),
      }),
    ),
  }
}
