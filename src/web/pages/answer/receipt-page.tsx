import type { Kiosk } from './answer-frame.tsx'
import { type Asking, aroundOf } from './asking.ts'
import { renderToldPage } from './told-page.tsx'

type Props = Readonly<{
  asking: Asking
  /** This very sending had come in already. */
  isRepeat: boolean
  /** What somebody answered with. */
  leaves: 'slip' | 'card' | 'token' | 'nothing'
  kiosk: Kiosk | null
  /** Address of the page about protection. */
  protection: string
}>

/** That everything is on disk; nothing of what was answered. */
export function renderReceiptPage({ asking, isRepeat, leaves, kiosk, protection }: Props): string {
  const { t } = aroundOf(asking)
  return renderToldPage({
    asking,
    shape: 'received',
    title: t(isRepeat ? 'answering.receivedBefore' : 'answering.received'),
    kiosk,
    children: (
      <>
        {isRepeat ? <p>{t('answering.once')}</p> : null}
        <p>{t('answering.sealed')}</p>
        {leaves === 'slip' ? <p>{t('answering.slipDone')}</p> : null}
        {leaves === 'card' ? <p>{t('panel.receipt')}</p> : null}
        {leaves === 'token' ? <p>{t('invite.done')}</p> : null}
        {kiosk ? null : <p>{t('answering.closeTab')}</p>}
        <p>
          <a href={protection}>{t('answering.protection')}</a>
        </p>
      </>
    ),
  })
}
