import { Shape } from '#web/charts/shape.tsx'
import type { Translate } from '#web/i18n/translate.ts'
import type { Panel } from './asking-wave.ts'

type Props = Readonly<{ panel: Panel; isGiven: boolean; isLacking: boolean; t: Translate }>

export const consentField = '_samtycke'

/** Mode C, before the first question: what is kept, for how long and how to stop, and that somebody wants to. */
export const Consent = ({ panel, isGiven, isLacking, t }: Props) => (
  <fieldset>
    <legend className="strong">{t('panel.consent')}</legend>
    <div className="text">
      <ul>
        <li>{t('panel.confidential')}</li>
        <li>{t('panel.number')}</li>
        <li>{t('panel.kept', { n: panel.answerMonths })}</li>
        <li>
          {t('panel.stop')} <a href="/svara/avsluta">{t('panel.stopTitle')}</a>
        </li>
        <li>{t('panel.stays')}</li>
        <li>{t('panel.keepCard')}</li>
      </ul>
    </div>
    {isLacking ? (
      <p className="fault">
        <Shape of="error" />
        {t('panel.consentMissing')}
      </p>
    ) : null}
    <label className="reason">
      <input type="checkbox" id={consentField} name={consentField} value="1" defaultChecked={isGiven} />
      <span>{t('panel.agree')}</span>
    </label>
  </fieldset>
)
