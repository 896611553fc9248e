import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { type Draft, noAnswer, placeCharacter } from './draft.ts'
import { itemName, type Paper } from './paper.ts'

type Props = Readonly<{ language: Language; paper: Paper; draft: Draft }>

/** All proposals as one list, each with the place it is given: nothing is dragged, and a select is enough. */
export function RankList({ language, paper, draft }: Props) {
  const t = translator(language)
  const places = Array.from({ length: paper.places }, (_, at) => at + 1)
  return (
    <fieldset className="group">
      <legend className="unseen">{t('vote.rank', { n: paper.places })}</legend>
      {paper.items.map((item, position) => {
        const no = position + 1
        const name = item.text ?? t('vote.itemUnpublished', { x: `${no}` })
        return (
          <div
            key={item.id}
            id={`f${no}`}
            className="ranked"
            data-id={item.id}
            data-name={itemName(item) ?? ''}
          >
            {item.withdrawn ? (
              <p className="note">
                {itemName(item) ?? t('vote.itemNo', { x: `${no}` })}. {t('vote.itemWithdrawn')}
              </p>
            ) : (
              <>
                <label htmlFor={`p${no}`}>{name}</label>
                <select id={`p${no}`} name={`p${no}`} defaultValue={draft[position] ?? noAnswer}>
                  <option value={noAnswer}>{t('vote.rankNone')}</option>
                  {places.map((place) => (
                    <option key={place} value={placeCharacter(place)}>
                      {t('vote.rankPlace', { place: `${place}` })}
                    </option>
                  ))}
                </select>
              </>
            )}
            {item.explanation && !item.withdrawn ? (
              <details>
                <summary>{t('vote.explanation')}</summary>
                <p className="quiet">{item.explanation}</p>
              </details>
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}
