import type { Kiosk } from './answer-frame.tsx'
import { type Asking, aroundOf } from './asking.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { formId } from './step-button.tsx'
import { renderToldPage } from './told-page.tsx'

export type Trouble = 'used' | 'closed' | 'unreadable' | 'gone' | 'wrong' | 'idle' | 'withdrawn'

type Props = Readonly<{
  asking: Asking
  trouble: Trouble
  kiosk?: Kiosk | null /** Where to begin. */
  start: string
}>

const cardTrouble = (trouble: Trouble): trouble is 'idle' | 'withdrawn' =>
  trouble === 'idle' || trouble === 'withdrawn'

const isOver = (trouble: Trouble): boolean =>
  trouble === 'used' || trouble === 'closed' || cardTrouble(trouble)

/** Where the way ends: what happened, what is safe, what to do. */
export function renderTroublePage({ asking, trouble, kiosk = null, start }: Props): string {
  const { t } = aroundOf(asking)
  return renderToldPage({
    asking,
    shape: isOver(trouble) ? 'waiting' : 'error',
    title: t(cardTrouble(trouble) ? `panel.${trouble}` : `answering.${trouble}`),
    hasFault: true,
    kiosk,
    children: (
      <>
        <p role="alert">{t(cardTrouble(trouble) ? `panel.${trouble}Text` : `answering.${trouble}Text`)}</p>
        <p>
          <a href={start}>{t('answering.startOver')}</a>
        </p>
      </>
    ),
  })
}

type Held = Readonly<{ asking: Asking; action: string; fields: readonly (readonly [string, string])[] }>

/** Nothing can be read now, not even the questions: everything that came is kept in the page and sent again. */
export function renderHeldPage({ asking, action, fields }: Held): string {
  const { t } = aroundOf(asking)
  return renderToldPage({
    asking,
    shape: 'waiting',
    title: t('answering.away'),
    hasFault: true,
    children: (
      <>
        <p role="alert">{t('answering.awayText')}</p>
        <form id={formId} method="post" action={action}>
          {fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may come several times, and nothing moves.
            <HiddenFields key={index} fields={{ [name]: value }} />
          ))}
          <button type="submit" className="button primary">
            {t('answering.tryAgain')}
          </button>
        </form>
      </>
    ),
  })
}
