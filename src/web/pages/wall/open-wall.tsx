import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import { Cells } from '#web/charts/cells.tsx'
import { formatTime } from '#web/i18n/date.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Said } from '../vote/paper.ts'
import { JoinSide } from './join-side.tsx'
import { Protection, renderWallPage, roundTitle, type WallSetting } from './wall-frame.tsx'

/** The item on the wall in a plenary; text null where it was never published. */
export type WallItem = Readonly<{ text: string | null; said?: readonly Said[] }>

type Props = WallSetting & Readonly<{ item: WallItem | null; result: LiveResult | null }>

/** A vote under way: turnout and nothing of the outcome, not even a grey bar. */
export function renderOpenWall({ item, result, ...setting }: Props, refresh: number): string {
  const { language, live } = setting
  const t = translator(language)
  const isPlenary = live.mode === 'plenary'
  const title = roundTitle(language, live)
  return renderWallPage({
    ...setting,
    page: title,
    refresh,
    foot: <Protection language={language} live={live} />,
    children: (
      <>
        <header className="head">
          <h1>{title}</h1>
          <p>
            {isPlenary
              ? t('wall.item', { x: `${live.slot}`, n: `${live.items}` })
              : t('wall.items', { n: live.items })}
          </p>
        </header>
        <main>
          <div className="left">
            {isPlenary ? <Item {...setting} item={item} result={result} /> : <Turnout {...setting} />}
          </div>
          <JoinSide {...setting} />
        </main>
      </>
    ),
  })
}

const longItem = 110

function Item({ item, result, ...setting }: Props) {
  const { language, live } = setting
  const t = translator(language)
  if (live.slot === 0 || live.slotSt === null || live.slotSt === 'waiting')
    return <p className="big">{t('wall.itemWaiting')}</p>
  const text = item?.text ?? t('vote.unpublished')
  return (
    <>
      <p className={text.length > longItem ? 'item long' : 'item'}>{text}</p>
      {live.slotSt === 'showing' ? (
        <>
          <p className="under quiet">{t('wall.itemRead')}</p>
          <SaidOnWall language={language} said={item?.said ?? []} />
        </>
      ) : null}
      {live.slotSt === 'voting' ? <Turnout {...setting} /> : null}
      {live.slotSt === 'closed' ? <p className="under quiet">{t('wall.itemClosed')}</p> : null}
      {live.slotSt === 'revealed' && result ? (
        <Answers language={language} live={live} result={result} />
      ) : null}
    </>
  )
}

// More than can be read from the back row in the time an item hangs is on the phone.
const mostOnWall = 2

/** The first arguments for and against, while the room reads the item. */
function SaidOnWall({ language, said }: Readonly<{ language: Language; said: readonly Said[] }>) {
  const t = translator(language)
  const shown = (['for', 'against'] as const).flatMap((side) =>
    said.filter(({ stance }) => stance === side).slice(0, mostOnWall),
  )
  if (shown.length === 0) return null
  return (
    <ul className="said">
      {shown.map(({ stance, text }) => (
        <li key={`${stance}${text}`}>
          <strong>{t(`argument.stance.${stance}`)}:</strong> {text}
        </li>
      ))}
    </ul>
  )
}

function Turnout({ language, live }: Pick<WallSetting, 'language' | 'live'>) {
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
      <p className="under">{t(live.mode === 'plenary' ? 'wall.haveAnswered' : 'wall.haveVoted')}</p>
      <div id="cells" data-el={live.el}>
        <Cells x={Math.min(live.cast, live.el)} n={live.el} />
      </div>
      <Status language={language} live={live} />
    </>
  )
}

function Status({ language, live }: Readonly<{ language: Language; live: LiveState }>) {
  const t = translator(language)
  const words = {
    paused: t('wall.paused'),
    closing: t('wall.closed'),
    counting: t('wall.counting'),
    open: live.closesAt ? t('wall.until', { time: formatTime(language, live.closesAt) }) : '',
  }
  const state = live.st === 'paused' || live.st === 'closing' || live.st === 'counting' ? live.st : 'open'
  return (
    <p className="status">
      <strong id="clock" data-left={t('wall.left')} data-out={t('wall.timeOut')}>
        {words[state]}
      </strong>
      <span>{t(state === 'closing' || state === 'counting' ? 'wall.closedText' : 'wall.resultLater')}</span>
    </p>
  )
}

/** One item's answers: three counts with bars from zero, of the same length for the same number. */
function Answers({
  language,
  live,
  result,
}: Readonly<{ language: Language; live: LiveState; result: LiveResult }>) {
  const t = translator(language)
  const at = result.y.length === 1 ? 0 : live.slot - 1
  const rows = [
    [t(live.form === 'rate9' ? 'vote.rateHigh' : 'vote.yesShort'), result.y[at] ?? 0],
    [t(live.form === 'rate9' ? 'vote.rateBelow' : 'vote.no'), result.no[at] ?? 0],
    [t('vote.cannotJudge'), result.a[at] ?? 0],
  ] as const
  return (
    <dl className="answers" aria-label={t('wall.itemAnswers')}>
      {rows.map(([word, count]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            <svg viewBox={`0 0 ${Math.max(1, result.n)} 1`} preserveAspectRatio="none" aria-hidden="true">
              <rect width={count} height="1" />
            </svg>
            {t('count.of', { x: count, n: result.n })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
