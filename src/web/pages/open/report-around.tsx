import type { Edition } from '#domain/kernel/report/edition.ts'
import { formatInstant } from '#web/i18n/date.ts'
import type { Language } from '#web/i18n/language.ts'
import { formatNumber } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'

export type OfferedFile = Readonly<{ name: string; size: number; sha256: string }>

export type Around = Readonly<{
  language: Language
  /** Of the report, without a version. */
  path: string
  edition: Edition
  /** Newest first. */
  editions: readonly Edition[]
  files: readonly OfferedFile[]
}>

const groups = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ')

/** What the files are called by those who take them. */
const endingOf = (name: string): 'html' | 'pdf' | 'docx' | 'zip' | null => {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return ending === 'html' || ending === 'pdf' || ending === 'docx' || ending === 'zip' ? ending : null
}

const kilobytes = (size: number): number => Math.max(1, Math.round(size / 1000))

/** Outside the frozen part: whether it still holds, its files with hashes, and the other versions. */
export function ReportAround({ language, path, edition, editions, files }: Around) {
  const t = translator(language)
  const inForce = editions.find(({ state }) => state === 'published')
  return (
    <>
      {edition.state === 'superseded' ? (
        <p className="draft" role="note">
          <strong>{t('openReport.superseded')} </strong>
          {inForce ? <a href={`${path}/${inForce.v}`}>{t('openReport.toNewest', { v: inForce.v })}</a> : null}
        </p>
      ) : null}
      <section className="files" aria-labelledby="files-title">
        <h2 id="files-title">{t('openReport.files')}</h2>
        <p>
          {t('openReport.published', {
            v: edition.v,
            time: formatInstant(language, edition.publishedAt),
            by: edition.publishedBy,
          })}
        </p>
        {edition.reason === null ? null : <p>{t('openReport.reason', { reason: edition.reason })}</p>}
        <ul>
          {files.map(({ name, size, sha256 }) => {
            const ending = endingOf(name)
            return ending === null ? null : (
              <li key={name}>
                <a href={`${path}/${edition.v}.${ending}`}>{t(`openReport.file.${ending}`)}</a>{' '}
                <span className="quiet">
                  {t('openReport.size', { size: formatNumber(language, kilobytes(size)) })}
                </span>
                <br />
                <span className="quiet small">
                  {t('report.hash')}: <code>{groups(sha256)}</code>
                </span>
              </li>
            )
          })}
        </ul>
        <p className="small">{t('openReport.tree', { hash: groups(edition.treeHash) })}</p>
        <p className="small">{t('openReport.master')}</p>
        <Versions {...{ language, path, edition, editions }} />
      </section>
    </>
  )
}

/** Every version there has been, the withdrawn among them. */
export function Versions({ language, path, edition, editions }: Omit<Around, 'files'>) {
  const t = translator(language)
  if (editions.length < 2) return null
  return (
    <>
      <h3>{t('openReport.versions')}</h3>
      <ul>
        {editions.map(({ v, state, publishedAt, reason }) => (
          <li key={v}>
            {v === edition.v ? (
              t('openReport.version', { v })
            ) : (
              <a href={`${path}/${v}`}>{t('openReport.version', { v })}</a>
            )}
            {`, ${formatInstant(language, publishedAt)}, ${t(`openReport.state.${state}`)}`}
            {reason === null ? null : `. ${t('openReport.reason', { reason })}`}
          </li>
        ))}
      </ul>
    </>
  )
}
