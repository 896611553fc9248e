import type { ShieldFacts } from '#domain/measurement/wave/shield.ts'
import { aroundOf } from './asking.ts'
import type { Way } from './asking-wave.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { renderShieldPage } from './shield-page.tsx'
import { formId, stepField } from './step-button.tsx'

/** The same page on the way through the questions: what has been answered goes along and comes back. */
export function renderShieldWay({
  asking,
  action,
  hidden,
  facts,
}: Way & Readonly<{ facts: ShieldFacts }>): string {
  const { t } = aroundOf(asking)
  return renderShieldPage({
    asking,
    facts,
    back: (
      <form id={formId} method="post" action={action}>
        <HiddenFields fields={hidden} />
        <div className="foot">
          <button type="submit" name={stepField} value="stay" className="button primary">
            {t('answering.backToAnswers')}
          </button>
        </div>
      </form>
    ),
  })
}
