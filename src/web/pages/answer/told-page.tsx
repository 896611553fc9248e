import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import { type Kiosk, renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { type Asking, aroundOf, inLanguage } from './asking.ts'

type Props = Readonly<{
  asking: Asking
  shape: ShapeName
  title: string
  hasFault?: boolean
  kiosk?: Kiosk | null
  children: ReactNode
}>

/** A page that only tells something: a sign, a heading, a few sentences. */
export function renderToldPage({
  asking,
  shape,
  title,
  hasFault = false,
  kiosk = null,
  children,
}: Props): string {
  const { locale } = aroundOf(asking)
  return renderAnswerPage({
    asking,
    title,
    css: answerSheet,
    hasFault,
    kiosk,
    children: (
      <div className="text" {...inLanguage(locale, asking.locale)}>
        <Shape of={shape} size={32} />
        <h1 className="title">{title}</h1>
        {children}
      </div>
    ),
  })
}
