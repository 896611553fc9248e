import type { ProtocolDetail, ProtocolEntry } from '#contract/consensus/protocol.ts'
import type { Language } from '#web/i18n/language.ts'
import { protocolText } from '#web/i18n/protocol-text.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{ language: Language; protocol: ProtocolDetail }>

/** Each indicator says all of itself: wording, kind, perspective, and the vote in words. */
export function EntryList({ language, protocol }: Props) {
  const t = translator(language)
  const about = protocolText(language).aboutCounts(protocol)
  return (
    <section className="list">
      <h2>{t('protocol.openList')}</h2>
      {about ? <p className="quiet small">{about}</p> : null}
      <ol className="entries">
        {protocol.list.map((entry) => (
          <Entry key={entry.no} language={language} entry={entry} />
        ))}
      </ol>
      <p className="links">
        <a href={`${protocol.publicPath}.csv`}>{t('protocol.openCsv')}</a>
        <a href={`${protocol.publicPath}.json`}>{t('protocol.openJson')}</a>
      </p>
    </section>
  )
}

function Entry({ language, entry }: Readonly<{ language: Language; entry: ProtocolEntry }>) {
  const t = translator(language)
  const { no, text, explanation, kind, page } = entry
  const perspective = protocolText(language).perspective(entry)
  const facts = [
    t(`protocol.kind.${kind}`),
    `${t('protocol.perspective').toLowerCase()}: ${perspective?.toLowerCase() ?? t('protocol.perspectiveOpen')}`,
    ...(page === null ? [] : [t('protocol.page', { page })]),
  ]
  return (
    <li>
      <span className="no">{no}</span>
      <div className="words">
        <p className="strong">{text ?? t('protocol.textUnpublished')}</p>
        {explanation ? <p>{explanation}</p> : null}
        <p className="quiet small">{facts.join(' · ')}</p>
      </div>
      <Vote language={language} of={entry.vote} />
    </li>
  )
}

function Vote({ language, of }: Readonly<{ language: Language; of: ProtocolEntry['vote'] }>) {
  const t = translator(language)
  if (of === null || of.yes === null || of.n === null) {
    return <p className="vote quiet">{t('protocol.openYesUnpublished')}</p>
  }
  const { yes, n, points, roundNo } = of
  const [part, whole] = points ? [points.points, points.of] : [yes, n]
  return (
    <div className="vote">
      <p>
        {protocolText(language).votes(of)}
        <span className="quiet">, {t('protocol.inRound', { no: `${roundNo}` })}</span>
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" fill="var(--bg3)" />
        <rect width={whole > 0 ? (100 * part) / whole : 0} height="6" fill="var(--blue)" />
      </svg>
      <p className="small">{t(`protocol.word.${of.word}`)}</p>
    </div>
  )
}
