import type { Language } from '#web/i18n/language.ts'
import { formatPercent } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'
import type { RoundResultState } from './state.ts'
import { fateWords, saidWords } from './words.ts'

const headingKeys = {
  yes: 'chart.yes',
  rated: 'chart.rated',
  median: 'chart.median',
  points: 'chart.points',
} as const

/** The same numbers as the bars, as a plain table that any page can dress. */
export function RoundResultTable({
  state,
  language,
  caption,
}: Readonly<{ state: RoundResultState; language: Language; caption: string }>) {
  const t = translator(language)
  return (
    <table className="chart-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.place')}</th>
          <th scope="col">{t('chart.proposal')}</th>
          <th scope="col">{t(headingKeys[state.measure])}</th>
          <th scope="col">{t('chart.share')}</th>
          <th scope="col">{t('chart.outcome')}</th>
        </tr>
      </thead>
      {state.groups.map((group) => (
        <tbody key={group.kind ?? 'all'}>
          {group.kind ? (
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {t(`chart.kind.${group.kind}`)}
              </th>
            </tr>
          ) : null}
          {group.items.map((item) => (
            <tr key={item.id}>
              <td>{item.place}</td>
              <th scope="row">{item.text ?? t('chart.itemUnpublished')}</th>
              <td>{saidWords(language, item, state)}</td>
              <td>{item.share === null ? null : formatPercent(language, item.share)}</td>
              <td>
                {fateWords(language, item.fate, item.wasTied)}
                {item.word ? `, ${t(`sensitivity.word.${item.word}`)}` : null}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
