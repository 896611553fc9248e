import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { sheet } from '../page-sheet.ts'
import { renderAnswerPage } from './answer-frame.tsx'
import type { Asking } from './asking.ts'
import { PaperItems } from './paper-items.tsx'

const paperSheet = sheet(`
@page{size:A4;margin:16mm}
.bar{border-bottom:1px solid var(--line)}
.bar>div,main{max-width:48rem;margin:0 auto;padding:.5rem 1rem}
.bar>div{display:flex;flex-wrap:wrap;justify-content:space-between}
.bar ul{list-style:none;display:flex}
.bar li{-webkit-margin-start:1rem;margin-inline-start:1rem}
.bar a{display:inline-block;padding:.5rem 0}
main>*+*{margin-top:1rem}
.note{padding:.5rem .75rem;border:1px solid var(--line2)}
.note p{margin:0}
.asks{font-weight:650}
.item{break-inside:avoid;page-break-inside:avoid;padding-top:.75rem;border-top:1px solid var(--line)}
.item ul{list-style:none;display:flex;flex-wrap:wrap;margin-top:.5rem}
.item li{display:flex;-webkit-margin-end:1.5rem;margin-inline-end:1.5rem;padding:.25rem 0}
.several li{flex:1 1 100%}
.box{flex:none;width:1.125rem;height:1.125rem;margin:.25rem 0;-webkit-margin-end:.5rem;margin-inline-end:.5rem;border:1px solid var(--ink)}
.line{height:2.25rem;border-bottom:1px solid var(--ink)}
@media print{.bar{display:none}}
`)

type Props = Readonly<{
  instrument: Pick<Instrument, 'title' | 'blocks'>
  asking: Asking
  /** Random, one a form, for keying it twice; null in a preview. */
  formNo: string | null
  ways?: React.ReactNode
  above?: React.ReactNode
}>

/** The same questions on A4, to be answered with a pen. */
export function renderPaperForm({ instrument, asking, formNo, ways, above }: Props): string {
  const title = wordsOf(instrument.title, asking.locale, 'std').words
  return renderAnswerPage({
    asking,
    title,
    css: paperSheet,
    ways,
    children: (
      <>
        {above}
        <PaperItems instrument={instrument} asking={asking} formNo={formNo} />
      </>
    ),
  })
}
