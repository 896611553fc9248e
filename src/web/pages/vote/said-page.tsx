import { translator } from '#web/i18n/translate.ts'
import { itemName, type Paper, type Said } from './paper.ts'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'
import { textSheet } from './vote-sheet.ts'

type Props = Pick<VoteSetting, 'language' | 'live'> &
  Readonly<{
    paper: Paper | null
    /** Opened by a card from a bowl, whose pages lead to none of the seat's. */
    byCard?: boolean
  }>

/** What tables have said of each proposal, where the ballot has no room for it. */
export function renderSaidPage({ language, live, paper, byCard = false }: Props): string {
  const t = translator(language)
  const spoken = (paper?.items ?? []).flatMap((item, at) =>
    item.withdrawn || !item.said?.length ? [] : [{ item, no: at + 1, said: item.said }],
  )
  return renderVotePage({
    sheet: textSheet,
    language,
    script: null,
    // Nothing to follow: the ballot is in another tab.
    live: null,
    seat: null,
    ...(live && !byCard ? { back: `/rosta/${live.c}/argument` } : {}),
    page: t('argument.said'),
    withoutLanguages: byCard,
    children: (
      <div className="text">
        <h1>{t('argument.said')}</h1>
        <p>{t(spoken.length > 0 ? 'argument.ownTab' : 'argument.none')}</p>
        {spoken.map(({ item, no, said }) => (
          <section key={item.id}>
            <h2>
              {no}. {itemName(item) ?? t('vote.itemUnpublished', { x: `${no}` })}
            </h2>
            <SaidList language={language} said={said} />
          </section>
        ))}
      </div>
    ),
  })
}

export function SaidList({ language, said }: Pick<Props, 'language'> & Readonly<{ said: readonly Said[] }>) {
  const t = translator(language)
  return (
    <ul>
      {said.map(({ stance, text }) => (
        <li key={`${stance}${text}`}>
          <strong>{t(`argument.stance.${stance}`)}:</strong> {text}
        </li>
      ))}
    </ul>
  )
}
