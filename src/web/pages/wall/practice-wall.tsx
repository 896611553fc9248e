import { Cells } from '#web/charts/cells.tsx'
import { translator } from '#web/i18n/translate.ts'
import { mostShown, type PracticeShown, rowWords } from '../practice-cells.ts'
import { JoinSide } from './join-side.tsx'
import { renderWallPage, type WallSetting } from './wall-frame.tsx'

type Props = WallSetting & Readonly<{ practice: PracticeShown | null }>

/** Practice, said above everything: how many have answered, and then who answered what. */
export function renderPracticeWall({ practice, ...setting }: Props, refresh: number): string {
  const { language, live } = setting
  const t = translator(language)
  const isOpen = live.st === 'open'
  return renderWallPage({
    ...setting,
    page: t(isOpen ? 'practice.bar' : 'practice.resultTitle'),
    refresh,
    full: !isOpen,
    foot: <p>{t('practice.realVotes')}</p>,
    children: (
      <>
        <aside className="practising" aria-label={t('practice.bar')}>
          <strong>{t('practice.banner')}</strong>
          {t(isOpen ? 'practice.bannerText' : 'practice.resultText')}
        </aside>
        {isOpen ? (
          <main>
            <div className="left">
              <Questions practice={practice} />
              <p
                className={live.el > 99 ? 'turnout long' : 'turnout'}
                id="turnout"
                data-words={t('wall.turnout', { cast: '{cast}', el: '{el}' })}
              >
                {t('wall.turnout', { cast: live.cast, el: live.el })}
              </p>
              <p className="under">{t('wall.haveAnswered')}</p>
              <div id="cells" data-el={live.el}>
                <Cells x={Math.min(live.cast, live.el)} n={live.el} />
              </div>
            </div>
            <JoinSide {...setting} />
          </main>
        ) : (
          <main className="full">
            <h1 className="unseen">{t('practice.resultTitle')}</h1>
            <Questions practice={practice} />
            {practice && practice.rows.length > 0 ? (
              <dl className="named">
                {practice.rows.slice(0, mostShown).map(({ label, cells }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{rowWords(language, practice, cells)}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className="big">{t('practice.nobody')}</p>
            )}
            {practice && practice.rows.length > mostShown ? (
              <p>{t('practice.more', { n: practice.rows.length - mostShown })}</p>
            ) : null}
          </main>
        )}
      </>
    ),
  })
}

function Questions({ practice }: Pick<Props, 'practice'>) {
  if (!practice) return null
  return (
    <ol className="questions">
      {practice.questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ol>
  )
}
