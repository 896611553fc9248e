import type { ReactNode } from 'react'
import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderDocument } from '../document.tsx'
import { wallSheet } from './wall-sheet.ts'

export type WallSetting = Readonly<{
  language: Language
  script: string | null
  live: LiveState
  /** Where phones go: shown without its protocol, and whole in the QR code. */
  joinAddress: string
}>

type Props = WallSetting &
  Readonly<{
    page: string
    refresh: number
    full?: boolean
    children: ReactNode
    foot: ReactNode
  }>

/** No chrome: what is asked at the top left, one number, and below it how the vote is protected. */
export function renderWallPage(props: Props): string {
  const { language, script, live, page, refresh, full = false, children, foot } = props
  const t = translator(language)
  return renderDocument({
    language,
    title: t('wall.pageTitle', { page }),
    css: wallSheet,
    script,
    refresh,
    children: (
      <body data-k={live.c} data-live={JSON.stringify(live)} className={full ? 'result' : undefined}>
        {children}
        <footer className="foot">{foot}</footer>
        {script ? (
          <button
            id="keys"
            type="button"
            className="keys"
            data-on={t('wall.keysOn')}
            data-off={t('wall.keysOff')}
          >
            {t('wall.keysOn')}
          </button>
        ) : null}
        <p id="link" className="link quiet" role="status" hidden>
          {t('wall.offline')}
        </p>
      </body>
    ),
  })
}

const protectionWords = ({ tk }: LiveState) => {
  if (tk) return tk === 'blind' ? 'ticket.wallBlind' : 'ticket.wallCard'
  return 'wall.protectionSealed'
}

/** How the vote is protected, and the code that phone and wall share. */
export function Protection({ language, live }: Pick<WallSetting, 'language' | 'live'>) {
  const t = translator(language)
  return (
    <>
      <p>{t(protectionWords(live))}</p>
      <CheckCode language={language} live={live} />
    </>
  )
}

export function CheckCode({ language, live }: Pick<WallSetting, 'language' | 'live'>) {
  if (!live.fz) return null
  return (
    <p>
      {translator(language)('wall.checkCode')} <span className="strong number">{live.fz}</span>
    </p>
  )
}

/** "Omröstning 1 av 5: processindikatorer", or the conference's own name before the first. */
export function roundTitle(language: Language, live: LiveState): string {
  const t = translator(language)
  if (live.r === null || live.no === 0) return live.name
  const slots = { no: `${live.no}`, of: `${live.of}` }
  return live.title ? t('wall.roundTitled', { ...slots, title: live.title }) : t('wall.round', slots)
}
