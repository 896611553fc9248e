import { longestNote, type Reading, readingMarks } from '#domain/consensus/preparation/reading-list.ts'
import { Shape } from '#web/charts/shape.tsx'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

export type ListedProposal = Readonly<{
  id: string
  no: number
  kind: 'process' | 'effect'
  name: string | null
  text: string | null
}>

/** One proposal of the list. `unread`: an order that could not be read, kept as it was typed. */
export function ListItem({
  language,
  proposal: { id, no, name, text },
  reading,
  unread,
}: Readonly<{
  language: Language
  proposal: ListedProposal
  reading: Reading | null
  unread: string | null
}>) {
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
          defaultValue={unread ?? reading?.rank ?? ''}
          aria-invalid={unread === null ? undefined : true}
          aria-describedby={unread === null ? undefined : `u${id}`}
          title={t('prep.rankHint')}
        />
        {unread === null ? null : (
          <p className="fault" id={`u${id}`}>
            <Shape of="error" />
            {t('prep.rankUnread')}
          </p>
        )}
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
