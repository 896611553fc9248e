import type { InstrumentDetail } from '#contract/measurement/instrument.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useInstrument } from './in-instrument.ts'
import { linesOf, type MissingLine } from './missing-lines.ts'

/** What stops the lock, and what is only told: item, language, cause. */
export function CheckList({ of }: Readonly<{ of: InstrumentDetail }>) {
  const { t } = useText()
  const lines = linesOf(of.check)
  const stopping = lines.filter(({ stops }) => stops)
  const told = lines.filter(({ stops }) => !stops)
  return (
    <Section title={t('form.missing')} id="saknas">
      {stopping.length === 0 ? (
        <p>
          <Badge of="done">{t('form.missingNone')}</Badge>
        </p>
      ) : (
        <>
          <p>
            <Badge of="waiting">{t('form.missingStops', { n: stopping.length })}</Badge>
          </p>
          <Lines lines={stopping} of={of} />
        </>
      )}
      {told.length > 0 ? (
        <details className="instrument-after">
          <summary>{t('form.missingTold', { n: told.length })}</summary>
          <Lines lines={told} of={of} />
        </details>
      ) : null}
    </Section>
  )
}

function Lines({ lines, of }: Readonly<{ lines: readonly MissingLine[]; of: InstrumentDetail }>) {
  const { t, language } = useText()
  const { at } = useInstrument()
  const items = itemsOf(of.content)
  const where = ({ place, locale, options }: MissingLine): string => {
    if (!place || !locale) return ''
    const named = { language: languageName(locale, language) }
    return place === 'option'
      ? t('form.gapAt.option', { ...named, n: options })
      : t(`form.gapAt.${place}`, named)
  }
  return (
    <ul className="instrument-list">
      {lines.map((line) => {
        const found = items.find(({ id }) => id === line.item)
        const name = found ? wordsOf(found.text, language, 'std').words || t('form.noWords') : t('form.whole')
        const words = [where(line), t(line.says)].filter(Boolean).join(': ')
        return (
          <li key={line.key}>
            {found ? <Link to={at('fraga', found.id)}>{name}</Link> : name}
            {' – '}
            {words}
          </li>
        )
      })}
    </ul>
  )
}
