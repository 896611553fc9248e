import { printedSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { formatDay } from '#web/i18n/date.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { useText } from '../../ui/text.tsx'
import './slip-sheet.css'

/** Slips as they were made, on their way to a printer. */
export type Batch = Readonly<{ unit: string; codes: readonly string[]; language: Language }>

/** A4 sheets to cut: nothing on a slip says whose it is, and its code is in the part of the address that is never sent. */
export function SlipSheet({
  batch,
  address,
  closesOn,
}: Readonly<{
  batch: Batch
  address: string
  /** Null on cards: they are kept for waves to come. */
  closesOn: string | null
}>) {
  const { t } = useText()
  const isCard = closesOn === null
  const say = translator(batch.language)
  const place = `${new URL(address).host}/svara`
  return (
    <section className="slip-sheet">
      <h2>{t(isCard ? 'study.sheetOf' : 'wave.sheetOf', { unit: batch.unit, n: batch.codes.length })}</h2>
      <p className="ui-small">{t(isCard ? 'study.sheetHow' : 'wave.sheetHow')}</p>
      <ul className="slip-grid" lang={batch.language}>
        {batch.codes.map((code) => (
          <li key={code}>
            <QrCode text={`${address}/svara#${code}`} label={say('wave.slipQr')} size={104} />
            <div>
              <p className="slip-title">{say(isCard ? 'study.cardTitle' : 'wave.slipTitle')}</p>
              <p>{say('wave.slipGo', { address: place })}</p>
              <p>
                {say('wave.slipCode')}: <span className="slip-code">{printedSlipCode(code)}</span>
              </p>
              {closesOn === null ? (
                <>
                  <p>{say('study.cardAgain')}</p>
                  <p>{say('study.cardPromise')}</p>
                  <p>{say('study.cardStop', { address: `${place}/avsluta` })}</p>
                </>
              ) : (
                <>
                  <p>{say('wave.slipUntil', { date: formatDay(batch.language, closesOn) })}</p>
                  <p>{say('wave.slipPromise')}</p>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
