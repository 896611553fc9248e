import { groupedCode } from '#domain/consensus/code.ts'
import { longestNote, type Reading, readingMarks } from '#domain/consensus/preparation/reading-list.ts'
import { Shape } from '#web/charts/shape.tsx'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { type PackSetting, renderPackPage } from './pack-frame.tsx'

export type ListedProposal = Readonly<{
  id: string
  no: number
  kind: 'process' | 'effect'
  name: string | null
  text: string | null
}>

/** Before there is a list in this browser: begin one, or open one's own. */
export function renderNoList({
  fault,
  ...setting
}: PackSetting & Readonly<{ fault: 'unknown' | 'gone' | null }>): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    page: t('prep.list'),
    at: 'list',
    back: `/utskick/${k}/lista`,
    children: (
      <>
        <h1>{t('prep.list')}</h1>
        {fault === 'gone' ? (
          <div className="note" role="status">
            <p className="strong">{t('prep.goneTitle')}</p>
            <p>{t('prep.gone')}</p>
          </div>
        ) : null}
        <p>{t('prep.listLead')}</p>
        <Pledge language={language} />
        <form method="post" action={`/utskick/${k}/lista/borja`}>
          <button type="submit" className="button primary">
            {t('prep.begin')}
          </button>
        </form>
        <section className="part">
          <h2>{t('prep.haveCode')}</h2>
          <p>{t('prep.haveCodeText')}</p>
          <form method="post" action={`/utskick/${k}/lista/oppna`}>
            <div className={fault === 'unknown' ? 'field wrong' : 'field'}>
              <label htmlFor="kod">{t('prep.listCode')}</label>
              {fault === 'unknown' ? (
                <p className="fault" id="fault">
                  <Shape of="error" />
                  {t('prep.listUnknown')}
                </p>
              ) : null}
              <input
                type="text"
                id="kod"
                name="kod"
                className="code"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={30}
                aria-invalid={fault === 'unknown' ? true : undefined}
                aria-describedby={fault === 'unknown' ? 'fault' : undefined}
              />
            </div>
            <button type="submit" className="button">
              {t('prep.openList')}
            </button>
          </form>
        </section>
        <p>
          <a href={`/utskick/${k}/papper`}>{t('prep.paper')}</a>
        </p>
      </>
    ),
  })
}

const Pledge = ({ language }: Readonly<{ language: Language }>) => {
  const t = translator(language)
  return (
    <div className="note no-print">
      <p className="strong">{t('prep.onlyYou')}</p>
      <p>{t('prep.onlyYouText')}</p>
      <p>{t('prep.deleted')}</p>
    </div>
  )
}

export type OwnList = Readonly<{
  code: string
  stamp: string
  readings: readonly Reading[]
  isReady: boolean
  isGiven: boolean
}>

type Props = PackSetting &
  Readonly<{
    list: OwnList
    proposals: readonly ListedProposal[]
    said: 'saved' | 'changed-elsewhere' | null
    sharedRanks: readonly number[]
    /** Fewest lists that are added up; null once they have been. */
    floor: number | null
  }>

/** Mark, order and note for each proposal: one plain form, sent whole. */
export function renderList({ list, proposals, said, sharedRanks, floor, ...setting }: Props): string {
  const { language, k } = setting
  const t = translator(language)
  const kinds = (['process', 'effect'] as const).filter((kind) => proposals.some((one) => one.kind === kind))
  const readings = new Map(list.readings.map((reading) => [reading.proposal, reading]))
  return renderPackPage({
    ...setting,
    page: t('prep.list'),
    at: 'list',
    back: `/utskick/${k}/lista`,
    children: (
      <>
        <h1>{t('prep.list')}</h1>
        {said === 'saved' ? (
          <div className="note" role="status">
            <p className="strong">{t('prep.saved')}</p>
            <p>{t('prep.savedText')}</p>
          </div>
        ) : null}
        {said === 'changed-elsewhere' ? (
          <div className="note act" role="alert">
            <p className="strong">{t('prep.changedElsewhere')}</p>
            <p>{t('prep.changedElsewhereText')}</p>
          </div>
        ) : null}
        {sharedRanks.length > 0 ? (
          <p className="note">{t('prep.sharedRanks', { ranks: sharedRanks.join(', ') })}</p>
        ) : null}
        <p className="no-print">{t('prep.listLead')}</p>
        <Pledge language={language} />
        <div className="no-print">
          <p className="own">{t('prep.yourCode', { code: groupedCode(list.code) })}</p>
          <p>{t('prep.yourCodeText')}</p>
          <p>{t('prep.lostCode')}</p>
        </div>
        {proposals.length === 0 ? <p>{t('prep.noProposals')}</p> : null}
        <form method="post" action={`/utskick/${k}/lista`} id="list">
          <input type="hidden" name="stamp" value={list.stamp} />
          {/* First in the form: Enter in a field saves, and says nothing else. */}
          <button type="submit" name="gor" value="spara" className="unseen" tabIndex={-1} aria-hidden="true">
            {t('prep.save')}
          </button>
          {kinds.map((kind) => (
            <section key={kind} aria-labelledby={`sort-${kind}`}>
              <h2 id={`sort-${kind}`}>{t(`pack.${kind}`)}</h2>
              {proposals
                .filter((one) => one.kind === kind)
                .map((proposal) => (
                  <Item
                    key={proposal.id}
                    {...{ language, proposal }}
                    reading={readings.get(proposal.id) ?? null}
                  />
                ))}
            </section>
          ))}
          <Ready language={language} isReady={list.isReady} />
          <Share language={language} isGiven={list.isGiven} floor={floor} />
          <div className="foot">
            <p id="saved" role="status" hidden>
              {t('prep.saved')}
            </p>
            <button type="submit" name="gor" value="spara" className="button primary">
              {t('prep.save')}
            </button>
          </div>
        </form>
        <section className="part no-print">
          <p>
            <a href={`/utskick/${k}/papper`}>{t('prep.paper')}</a>
          </p>
          <form method="post" action={`/utskick/${k}/lista/stang`}>
            <button type="submit" className="plain">
              {t('prep.closeList')}
            </button>
          </form>
          <p>
            <a href={`/utskick/${k}/lista/radera`}>{t('prep.remove')}</a>
          </p>
        </section>
      </>
    ),
  })
}

function Item({
  language,
  proposal: { id, no, name, text },
  reading,
}: Readonly<{ language: Language; proposal: ListedProposal; reading: Reading | null }>) {
  const t = translator(language)
  const title = name ?? text ?? t('prep.unpublished', { no: `${no}` })
  return (
    <div className="item" id={`f${id}`}>
      <h3>
        {no}. {title}
      </h3>
      {name !== null && text !== null && name !== text ? <p>{text}</p> : null}
      <fieldset>
        <legend className="unseen">{t('prep.markOf', { no: `${no}` })}</legend>
        <div className="marks">
          {[...readingMarks, null].map((mark) => (
            <label key={mark ?? 'none'} className="mark">
              <input
                type="radio"
                name={`m.${id}`}
                value={mark ?? ''}
                defaultChecked={(reading?.mark ?? null) === mark}
              />
              <span>{t(`prep.mark.${mark ?? 'none'}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="rank">
        <label htmlFor={`r${id}`}>
          {t('prep.rank')}
          <span className="unseen"> {no}</span>
        </label>
        <input
          type="text"
          inputMode="numeric"
          id={`r${id}`}
          name={`r.${id}`}
          maxLength={4}
          autoComplete="off"
          defaultValue={reading?.rank === null || reading === null ? '' : `${reading.rank}`}
          title={t('prep.rankHint')}
        />
      </div>
      <details open={Boolean(reading?.note)}>
        <summary>
          {t('prep.note')}
          <span className="unseen"> {no}</span>
        </summary>
        <label className="unseen" htmlFor={`n${id}`}>
          {t('prep.note')} {no}
        </label>
        <textarea
          id={`n${id}`}
          name={`n.${id}`}
          rows={3}
          maxLength={longestNote}
          defaultValue={reading?.note ?? ''}
        />
      </details>
    </div>
  )
}

function Ready({ language, isReady }: Readonly<{ language: Language; isReady: boolean }>) {
  const t = translator(language)
  return (
    <section className="part no-print">
      <h2>{t(isReady ? 'prep.isReady' : 'prep.ready')}</h2>
      <p>{t('prep.readyText')}</p>
      <button type="submit" name="gor" value={isReady ? 'inte-klar' : 'klar'} className="button">
        {t(isReady ? 'prep.notReady' : 'prep.sayReady')}
      </button>
    </section>
  )
}

function Share({
  language,
  isGiven,
  floor,
}: Readonly<{ language: Language; isGiven: boolean; floor: number | null }>) {
  const t = translator(language)
  if (floor === null)
    return (
      <section className="part no-print">
        <h2>{t('prep.shareClosed')}</h2>
      </section>
    )
  return (
    <section className="part no-print">
      <h2>{t(isGiven ? 'prep.given' : 'prep.share')}</h2>
      <p>{t(isGiven ? 'prep.givenText' : 'prep.shareText')}</p>
      <p>{t('prep.shareHow', { n: floor })}</p>
      <p className="quiet small">{t('prep.shareLimit')}</p>
      <div className="row">
        <button type="submit" name="gor" value="ge" className="button">
          {t(isGiven ? 'prep.giveAgain' : 'prep.give')}
        </button>
        {isGiven ? (
          <button type="submit" name="gor" value="ta-tillbaka" className="plain">
            {t('prep.takeBack')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

export function renderRemoveList(setting: PackSetting): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    page: t('prep.removeTitle'),
    at: 'list',
    back: `/utskick/${k}/lista`,
    children: (
      <>
        <h1>{t('prep.removeTitle')}</h1>
        <p>{t('prep.removeText')}</p>
        <p>
          <a className="button primary" href={`/utskick/${k}/lista`}>
            {t('prep.keep')}
          </a>
        </p>
        <form method="post" action={`/utskick/${k}/lista/radera`}>
          <button type="submit" className="button">
            {t('prep.removeNow')}
          </button>
        </form>
      </>
    ),
  })
}

/** To print and fill in by pen: nothing of anybody's is on it. */
export function renderPaperList({
  proposals,
  ...setting
}: PackSetting & Readonly<{ proposals: readonly ListedProposal[] }>): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    script: null,
    page: t('prep.paperList'),
    at: 'list',
    back: `/utskick/${k}/papper`,
    children: (
      <>
        <h1>{t('prep.paperList')}</h1>
        <p>{t('prep.paperLead')}</p>
        <p className="quiet small no-print">{t('prep.print')}</p>
        <table className="blank">
          <caption className="unseen">{t('prep.paperList')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pack.proposal')}</th>
              <th scope="col">{t('prep.paperMark')}</th>
              <th scope="col">{t('prep.rank')}</th>
              <th scope="col">{t('prep.note')}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map(({ id, no, name, text }) => (
              <tr key={id}>
                <th scope="row">
                  {no}. {name ?? text ?? t('prep.unpublished', { no: `${no}` })}
                </th>
                <td>
                  {readingMarks.map((mark) => (
                    <span key={mark} className="tick">
                      <span className="box" />
                      {t(`prep.mark.${mark}`)}
                    </span>
                  ))}
                </td>
                <td className="empty" />
                <td className="empty" />
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  })
}
