import type { EvaluationTable } from '#contract/consensus/evaluation.ts'
import { Cells } from '#web/charts/cells.tsx'
import type { Language } from '#web/i18n/language.ts'
import { formatPercent } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'
import { JoinSide } from './join-side.tsx'
import { renderWallPage, type WallSetting } from './wall-frame.tsx'

type Props = WallSetting & Readonly<{ evaluation: EvaluationTable | null }>

/** The experts are asked about the conference: how many have handed in, and the table once it may hang here. */
export function renderEvaluationWall({ evaluation, ...setting }: Props, refresh: number): string {
  const { language, live } = setting
  const t = translator(language)
  const title = t('evaluation.wallOpen')
  return renderWallPage({
    ...setting,
    page: title,
    refresh,
    full: evaluation !== null,
    foot: <p>{t('evaluation.wallProtection')}</p>,
    children: (
      <>
        <header className="head">
          <h1>{evaluation ? t('evaluation.title') : title}</h1>
          <p>{live.name}</p>
        </header>
        {evaluation ? (
          <main className="full">
            <Table language={language} of={evaluation} />
          </main>
        ) : (
          <main>
            <div className="left">
              {live.st === 'evaluating' ? <Turnout {...setting} /> : null}
              {live.st === 'evaluated' ? <p className="big">{t('evaluation.wallClosed')}</p> : null}
            </div>
            <JoinSide {...setting} />
          </main>
        )}
      </>
    ),
  })
}

function Turnout({ language, live }: WallSetting) {
  const t = translator(language)
  return (
    <>
      <p
        className={live.el > 99 ? 'turnout long' : 'turnout'}
        id="turnout"
        data-words={t('wall.turnout', { cast: '{cast}', el: '{el}' })}
      >
        {t('wall.turnout', { cast: live.cast, el: live.el })}
      </p>
      <p className="under">{t('evaluation.wallHandedIn')}</p>
      <div id="cells" data-el={live.el}>
        <Cells x={Math.min(live.cast, live.el)} n={live.el} />
      </div>
      <p className="status">
        <span>{t('evaluation.wallText')}</span>
      </p>
    </>
  )
}

const columns = ['satisfied', 'neutral', 'dissatisfied', 'own', 'missing'] as const

/** Counts before shares, and n in every row: the same numbers as the staff page, without anybody's words. */
function Table({ language, of }: Readonly<{ language: Language; of: EvaluationTable }>) {
  const t = translator(language)
  return (
    <table className="chart-table asked">
      <caption>{t('evaluation.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('evaluation.question')}</th>
          {columns.map((option) => (
            <th key={option} scope="col">
              {t(`evaluation.${option}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.questions.map(({ no, counts, shares }) => (
          <tr key={no}>
            <th scope="row">{t(`evaluation.q${no}`)}</th>
            {columns.map((option) => (
              <td key={option}>
                {counts[option] === 0 ? '0' : t('count.of', { x: counts[option], n: of.n })}
                {counts[option] > 0 && shares[option] !== null ? (
                  <> ({formatPercent(language, shares[option])})</>
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
