import type { WaveResultOutput } from '#contract/measurement/result.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

/** What was released of what people wrote, question by question. */
export function TextSection({ of }: Readonly<{ of: NonNullable<WaveResultOutput['release']> }>) {
  const { t } = useText()
  if (of.texts.length === 0) return null
  return (
    <Section title={t('measured.texts')}>
      <p className="ui-quiet">{t('measured.textsAbout')}</p>
      {of.texts.map(({ question, texts }) => (
        <section key={question}>
          <h3>{question}</h3>
          <ul className="measured-quotes">
            {texts.map((text, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is released never changes places, and two may be alike
              <li key={place}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  )
}
