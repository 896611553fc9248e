import { groupedCode } from '#domain/consensus/code.ts'
import type { Reading } from '#domain/consensus/preparation/reading-list.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { type ListedProposal, ListItem } from './list-item.tsx'
import { ListPledge } from './list-pledge.tsx'
import { type PackSetting, renderPackPage } from './pack-frame.tsx'

/** What a button of the list does besides saving. */
export const listActs = ['klar', 'inte-klar', 'ge', 'ta-tillbaka'] as const
export type ListAct = (typeof listActs)[number]

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
    /** Orders that could not be read, as they were typed, by proposal. */
    unread: ReadonlyMap<string, string>
    /** A button that was pressed and did not do what it says. */
    undone: ListAct | null
    /** Fewest lists that are added up; null once they have been. */
    floor: number | null
  }>

/** Mark, order and note for each proposal: one plain form, sent whole. */
export function renderList(props: Props): string {
  const { list, proposals, said, sharedRanks, unread, undone, floor, ...setting } = props
  const { language, k } = setting
  const t = translator(language)
  const kinds = (['process', 'effect'] as const).filter((kind) => proposals.some((one) => one.kind === kind))
  const readings = new Map(list.readings.map((reading) => [reading.proposal, reading]))
  const isSaved = said !== 'changed-elsewhere'
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
            <Undone {...{ language, list, undone }} />
          </div>
        ) : null}
        {unread.size > 0 ? (
          <div className="note act" role="alert" tabIndex={-1} data-focus="">
            <p className="strong">
              {t(isSaved ? 'prep.unreadTitle' : 'prep.unsavedTitle', { n: unread.size })}
            </p>
            <p>{t(isSaved ? 'prep.unreadText' : 'prep.unsavedText', { most: `${proposals.length}` })}</p>
            {isSaved ? <Undone {...{ language, list, undone }} /> : null}
            <p>
              {proposals
                .filter(({ id }) => unread.has(id))
                .map(({ id, no }) => (
                  <a key={id} className="apart" href={`#r${id}`}>
                    {t('prep.proposal', { no: `${no}` })}
                  </a>
                ))}
            </p>
          </div>
        ) : null}
        {sharedRanks.length > 0 ? (
          <p className="note">{t('prep.sharedRanks', { ranks: sharedRanks.join(', ') })}</p>
        ) : null}
        <p className="no-print">{t('prep.listLead')}</p>
        <ListPledge language={language} />
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
                  <ListItem
                    key={proposal.id}
                    {...{ language, proposal }}
                    reading={readings.get(proposal.id) ?? null}
                    unread={unread.get(proposal.id) ?? null}
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

/** Pressed, and not done: said, so that nobody believes that it is. */
function Undone({
  language,
  list,
  undone,
}: Readonly<{ language: Language; list: OwnList; undone: ListAct | null }>) {
  const t = translator(language)
  if (undone === null) return null
  const labels = {
    klar: t('prep.sayReady'),
    'inte-klar': t('prep.notReady'),
    ge: t(list.isGiven ? 'prep.giveAgain' : 'prep.give'),
    'ta-tillbaka': t('prep.takeBack'),
  } as const
  return <p>{t('prep.undone', { button: labels[undone] })}</p>
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
