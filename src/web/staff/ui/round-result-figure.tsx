import type { ReactNode } from 'react'
import { RoundResultChart } from '#web/charts/round-result/chart.tsx'
import { columnSize } from '#web/charts/round-result/layout.ts'
import { wholeResult } from '#web/charts/round-result/pages.ts'
import type { RoundResultState } from '#web/charts/round-result/state.ts'
import { RoundResultTable } from '#web/charts/round-result/table.tsx'
import { countWords, findingWords } from '#web/charts/round-result/words.ts'
import { ChartFrame } from './chart-frame.tsx'
import { useText } from './text.tsx'

/** The result of a round as bars or table, with how many of each fate. */
export function RoundResultFigure({
  state,
  caption,
  source,
}: Readonly<{
  state: RoundResultState
  /** "Omröstning 1 av 5" */
  caption: string
  source: ReactNode
}>) {
  const { language } = useText()
  return (
    <ChartFrame
      title={findingWords(language, state)}
      sub={countWords(language, state.counts)
        .map(({ words }) => words)
        .join(', ')}
      drawing={(width) => (
        <RoundResultChart
          state={state}
          page={wholeResult(state)}
          size={columnSize(width)}
          language={language}
        />
      )}
      table={<RoundResultTable state={state} language={language} caption={caption} />}
      source={source}
    />
  )
}
