import type { LiveResult } from '#contract/consensus/live.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { RoundResultChart } from '#web/charts/round-result/chart.tsx'
import { wallSize } from '#web/charts/round-result/layout.ts'
import { resultPages } from '#web/charts/round-result/pages.ts'
import type { RoundResultState } from '#web/charts/round-result/state.ts'
import { RoundResultTable } from '#web/charts/round-result/table.tsx'
import { countWords, findingWords } from '#web/charts/round-result/words.ts'
import { Shape } from '#web/charts/shape.tsx'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { chosenSentence } from './chosen-sentence.ts'
import { RuleWords } from './rule-words.tsx'
import { CheckCode, renderWallPage, roundTitle, type WallSetting } from './wall-frame.tsx'
import { wallResultState } from './wall-result-state.ts'

type Props = WallSetting &
  Readonly<{
    of: RoundResult
    result: LiveResult | null
    /** From 1; the first is the page at the cut lines. */
    shown: number
    isTable: boolean
  }>

/** A counted round: first what must happen, then everything, twelve rows a page. */
export function renderResultWall({ of, result, shown, isTable, ...setting }: Props, refresh: number): string {
  const { language, live } = setting
  const t = translator(language)
  const state = wallResultState(language, of, result)
  const round = t('wall.round', { no: `${live.no}`, of: `${live.of}` })
  const title = state
    ? t('wall.result', { round, finding: findingWords(language, state) })
    : roundTitle(language, live)
  const at = Math.min(Math.max(1, shown), state ? resultPages(state).length : 1)
  return renderWallPage({
    ...setting,
    page: title,
    refresh,
    full: true,
    foot: (
      <>
        <p>{state ? <RuleWords language={language} of={of} state={state} /> : null}</p>
        <CheckCode language={language} live={live} />
      </>
    ),
    children: (
      <>
        <header className="head">
          <h1>{title}</h1>
          {state ? (
            <Turn language={language} k={live.c} at={at} of={resultPages(state).length} isTable={isTable} />
          ) : null}
        </header>
        {state ? (
          <Pages language={language} of={of} state={state} at={at} isTable={isTable} title={title} />
        ) : (
          <NoBars language={language} of={of} />
        )}
      </>
    ),
  })
}

type Shown = Readonly<{ language: Language; at: number; isTable: boolean }>

/** Arrow keys turn the page; without script, or for a mouse, so do these. */
function Turn({ language, k, at, of, isTable }: Shown & Readonly<{ k: string; of: number }>) {
  const t = translator(language)
  const page = (no: number) => `/projektor/${k}?sida=${Math.min(of, Math.max(1, no))}`
  return (
    <nav
      className="turn"
      id="turn"
      data-at={at}
      data-of={of}
      data-words={t('wall.pageOf', { x: '{x}', n: '{n}' })}
    >
      <a href={page(at - 1)} data-turn="-1" aria-label={t('wall.previousPage')}>
        ←
      </a>
      <span id="page-of">{t('wall.pageOf', { x: `${at}`, n: `${of}` })}</span>
      <a href={page(at + 1)} data-turn="1" aria-label={t('wall.nextPage')}>
        →
      </a>
      <a
        href={isTable ? page(at) : `/projektor/${k}?tabell=1`}
        data-turn="table"
        data-table={t('wall.table')}
        data-diagram={t('wall.diagram')}
      >
        {t(isTable ? 'wall.diagram' : 'wall.table')}
      </a>
    </nav>
  )
}

type Drawn = Shown & Readonly<{ of: RoundResult; state: RoundResultState; title: string }>

function Pages({ language, of, state, at, isTable, title }: Drawn) {
  const t = translator(language)
  const pages = resultPages(state)
  return (
    <main className="full" id="pages">
      <p className="quiet">
        {t('wall.voters', { n: of.cast })}{' '}
        {pages.length > 1 ? t('wall.pagesAhead', { n: pages.length - 1, items: `${of.items.length}` }) : null}{' '}
        {chosenSentence(language, of)} {state.hasUntold ? t('chart.medianUntold') : null}
      </p>
      <ul className="counts">
        {countWords(language, state.counts).map(({ fate, words }) => (
          <li key={fate}>
            <Shape of={fate} size={32} />
            <Count words={words} />
          </li>
        ))}
        {of.isInvented ? <li className="tag">{t('wall.invented')}</li> : null}
      </ul>
      {of.belowQuorum ? <p className="strong">{t('wall.belowQuorum')}</p> : null}
      {pages.map((page, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={index}
          className="bars"
          data-page={index + 1}
          hidden={isTable || index + 1 !== at}
        >
          <RoundResultChart
            state={state}
            page={page}
            size={wallSize}
            language={language}
            id={`p${index + 1}`}
          />
        </section>
      ))}
      <section data-page="table" hidden={!isTable}>
        <RoundResultTable state={state} language={language} caption={title} />
      </section>
    </main>
  )
}

/** The number carries: it is heavier than its words. */
function Count({ words }: Readonly<{ words: string }>) {
  const [number, ...rest] = words.split(' ')
  return (
    <span>
      <strong>{number}</strong> {rest.join(' ')}
    </span>
  )
}

/** Nobody voted, or the round is from a document that never told the counts. */
function NoBars({ language, of }: Readonly<{ language: Language; of: RoundResult }>) {
  const t = translator(language)
  const { imported } = of.round
  return (
    <main>
      <div className="left">
        {imported ? null : <h2 className="big">{t('wall.noVotes')}</h2>}
        {imported ? (
          <>
            <ul className="counts">
              {(['advanced', 'remaining', 'dropped'] as const)
                .filter((fate) => imported[fate] > 0)
                .map((fate) => (
                  <li key={fate}>
                    <Shape of={fate === 'remaining' ? 'remains' : fate} size={32} />
                    <span>
                      {t(
                        fate === 'advanced'
                          ? 'chart.count.advanced'
                          : fate === 'dropped'
                            ? 'chart.count.dropped'
                            : 'chart.count.remains',
                        { n: imported[fate] },
                      )}
                    </span>
                  </li>
                ))}
            </ul>
            <h2 className="under">{t('wall.imported')}</h2>
            <p className="quiet">{t('wall.importedFrom', { source: imported.source })}</p>
          </>
        ) : (
          <p className="under">{t('wall.noVotesText')}</p>
        )}
      </div>
    </main>
  )
}
