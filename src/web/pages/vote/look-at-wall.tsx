import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** The result comes on wall and phone together; the code is the same on both. */
export function LookAtWall({ language, code }: Readonly<{ language: Language; code: string | null }>) {
  const t = translator(language)
  return (
    <>
      <p className="strong">{t('vote.lookAtWall')}</p>
      <p>{t('vote.resultThereAndHere')}</p>
      <CheckCode language={language} code={code} />
    </>
  )
}

export function CheckCode({ language, code }: Readonly<{ language: Language; code: string | null }>) {
  if (!code) return null
  return (
    <p className="code">
      {translator(language)('vote.checkCode')} <span className="number fz">{code}</span>
    </p>
  )
}
