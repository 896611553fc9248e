import { translator } from '#web/i18n/translate.ts'
import { JoinSide } from './join-side.tsx'
import { Protection, renderWallPage, roundTitle, type WallSetting } from './wall-frame.tsx'

/** Before a vote: how one joins, and how many are there. */
export function renderWaitingWall(setting: WallSetting, refresh: number): string {
  const { language, live } = setting
  const t = translator(language)
  const isSoon = live.st === 'frozen'
  const title = isSoon ? roundTitle(language, live) : live.name
  return renderWallPage({
    ...setting,
    page: title,
    refresh,
    foot: <Protection language={language} live={live} />,
    children: (
      <>
        <header className="head">
          <h1>{title}</h1>
          {isSoon ? <p>{t('wall.items', { n: live.items })}</p> : null}
        </header>
        <main>
          <div className="left">
            <h2 className="big">{t(isSoon ? 'wall.soon' : 'wall.join')}</h2>
            {isSoon ? (
              <p className="under">{t('wall.soonText')}</p>
            ) : (
              <ol className="steps">
                <li>{t('wall.joinCard')}</li>
                <li>{t('wall.joinTyped')}</li>
                <li>{t(live.free ? 'wall.joinFree' : 'wall.joinNoCard')}</li>
              </ol>
            )}
            <p className="under quiet" id="present" data-el={live.el}>
              {t('wall.present', { n: live.el })}
            </p>
          </div>
          <JoinSide {...setting} />
        </main>
      </>
    ),
  })
}

/** Void or over: said, and nothing else asked. */
export function renderSaidWall(setting: WallSetting, refresh: number): string {
  const { language, live } = setting
  const t = translator(language)
  const isVoid = live.st === 'voided'
  const title = t(isVoid ? 'wall.voided' : 'wall.concluded')
  return renderWallPage({
    ...setting,
    page: title,
    refresh,
    foot: <Protection language={language} live={live} />,
    children: (
      <>
        <header className="head">
          <h1>{isVoid ? roundTitle(language, live) : live.name}</h1>
        </header>
        <main>
          <div className="left">
            <h2 className="big">{title}</h2>
            <p className="under">{t(isVoid ? 'wall.voidedText' : 'wall.concludedText')}</p>
          </div>
        </main>
      </>
    ),
  })
}
