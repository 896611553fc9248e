import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

/** What practice has and no vote: a band that never leaves the screen, with hatching that holds in grey too. */
export const practiceSheet = `
.practising{position:-webkit-sticky;position:sticky;z-index:2;top:0;max-width:none;padding:.5rem 1rem;border-bottom:3px solid var(--amber-edge);background:var(--amber-tint);font-size:1rem;line-height:1.375rem}
.practising::before{content:"";display:block;height:.5rem;margin:-.5rem -1rem .375rem;background:repeating-linear-gradient(135deg,var(--amber) 0 .75rem,var(--amber-hatch) .75rem 1rem)}
.practising strong{display:block}
.practice .bar{background:var(--amber-tint)}
.practice #link{top:4.5rem}
.practice input,.practice a,.practice h1,.practice legend,.practice summary,.practice select{scroll-margin-top:6rem}
.questions{padding-left:1.5rem;margin-bottom:1rem}
.named{width:100%;border-collapse:collapse;text-align:left}
.named th,.named td{padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line);font-weight:400;vertical-align:top}
.named .mine th,.named .mine td{background:var(--amber-tint);font-weight:600}
`

export function PracticeBanner({ language }: Readonly<{ language: Language }>) {
  const t = translator(language)
  return (
    <aside className="practising" aria-label={t('practice.bar')}>
      <strong>{t('practice.banner')}</strong>
      {t('practice.bannerText')}
    </aside>
  )
}
