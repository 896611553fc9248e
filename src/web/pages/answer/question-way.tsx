import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { type Asked, aroundOf, inLanguage } from './asking.ts'
import type { Way } from './asking-wave.ts'
import { LanguageWays } from './language-ways.tsx'
import { renderQuestionPage } from './question-page.tsx'
import { StepButton } from './step-button.tsx'

type Props = Way &
  Readonly<{ asked: readonly Asked[]; place: Readonly<{ x: number; last: number; n: number }> }>

/** A page of questions on somebody's way. */
export function renderQuestionWay({ asking, wave, action, hidden, kiosk, asked, place }: Props): string {
  const { t, locale } = aroundOf(asking)
  const { instrument, variants } = wave
  const other = variants.find((variant) => (variant === 'std') !== (asking.variant === 'std'))
  return renderQuestionPage({
    asking,
    name: wordsOf(instrument.title, asking.locale, 'std').words,
    asked,
    place,
    form: { method: 'post', action, hidden, back: 'back', next: 'next' },
    otherWording: other ? { step: `text-${other}` } : null,
    kiosk,
    ways: <LanguageWays locales={instrument.locales} current={asking.locale} />,
    promise: (
      <p className="quiet" {...inLanguage(locale, asking.locale)}>
        {t(wave.panel ? 'panel.promise' : 'answering.promise')}{' '}
        <StepButton to="skydd">{t('answering.protection')}</StepButton>
      </p>
    ),
  })
}
