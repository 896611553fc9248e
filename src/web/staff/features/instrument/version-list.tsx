import type { InstrumentDetail } from '#contract/measurement/instrument.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { formatDay } from '#web/i18n/date.ts'
import { OutLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useInstrument } from './in-instrument.ts'

/** What is locked, with the code that names it. */
export function VersionList({ of: { versions } }: Readonly<{ of: InstrumentDetail }>) {
  const { t, language } = useText()
  const { preview } = useInstrument()
  if (versions.length === 0) return null
  return (
    <Section title={t('form.versions')}>
      <ul className="instrument-list">
        {versions.toReversed().map(({ v, hash, items, lockedAt, lockedBy }) => (
          <li key={v}>
            <OutLink href={`${preview}?v=${v}`} newWindow>
              {t('form.versionRow', {
                v: `${v}`,
                items: t('form.itemCount', { n: items }),
                date: formatDay(language, lockedAt),
                who: lockedBy,
              })}
            </OutLink>
            <p className="ui-quiet instrument-hash">{t('form.hash', { hash: shortHash(hash) })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
