import { spacedCode } from '#domain/consensus/code.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { translator } from '#web/i18n/translate.ts'
import type { WallSetting } from './wall-frame.tsx'

/** The way in, always at the same place: QR on white also in dark rooms, address and code in words. */
export function JoinSide({ language, live, joinAddress }: WallSetting) {
  const t = translator(language)
  const shown = joinAddress.replace(/^https?:\/\//, '')
  const isReachable = !/^(localhost|127\.|\[::1\])/.test(shown)
  return (
    <aside className="right">
      {isReachable ? (
        <div className="qr">
          <QrCode
            text={`${joinAddress}/rosta/${live.c}`}
            label={t('wall.qr', { address: `${shown}/rosta` })}
          />
        </div>
      ) : (
        <p className="unreachable" id="unreachable">
          {t('wall.unreachable')}
        </p>
      )}
      <p className="address">{shown}/rosta</p>
      <p className="code">{spacedCode(live.c)}</p>
    </aside>
  )
}
