import type { ReactNode } from 'react'
import type { Report, Section } from '#domain/kernel/report/report.ts'
import { formatDay } from '#web/i18n/date.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderDocument } from '../document.tsx'
import { BlockIn } from './block-in.tsx'
import { reportSheet } from './report-sheet.ts'

type Options = Readonly<{
  /** Marked on every page until somebody has published it. */
  isDraft: boolean
  /** Where it lasts; null for what has no such address. */
  address: string | null
  /** What stands outside the frozen part: notices and files. */
  around?: ReactNode
  /** The same, below it. */
  after?: ReactNode
  /** Address of a module, where the page has one. */
  script?: string | null
  css?: string
}>

/** The master: the accessible version that the other formats point to. */
export function renderReport(
  report: Report,
  { isDraft, address, around, after, script = null, css = '' }: Options,
): string {
  const language = report.lang
  const t = translator(language)
  return renderDocument({
    language,
    title: isDraft ? `${t('report.draft')} – ${report.title}` : report.title,
    css: reportSheet + css,
    script,
    lasting: address,
    children: (
      <body>
        <a className="skip" href="#innehall">
          {t('report.skip')}
        </a>
        <header className="bar">
          <div>
            <p className="strong">{report.association}</p>
          </div>
        </header>
        <main id="innehall">
          {isDraft ? (
            <p className="draft">
              <strong>{t('report.draft')}. </strong>
              {t('report.draftNote')}
            </p>
          ) : null}
          {around}
          <h1>{report.title}</h1>
          <p className="quiet">
            {t('report.version', { version: `${report.version}`, date: formatDay(language, report.date) })}
          </p>
          {report.authors.length > 0 ? (
            <p className="quiet">{t('report.by', { names: report.authors.join(', ') })}</p>
          ) : null}
          <Contents report={report} />
          {report.sections.map((section) => (
            <Part key={section.id} report={report} section={section} level={2} />
          ))}
          {after}
        </main>
      </body>
    ),
  })
}

function Contents({ report }: Readonly<{ report: Report }>) {
  const t = translator(report.lang)
  return (
    <nav aria-label={t('report.contents')}>
      <ol>
        {report.sections.map(({ id, title, children }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
            {children.length > 0 ? (
              <ol>
                {children.map((child) => (
                  <li key={child.id}>
                    <a href={`#${child.id}`}>{child.title}</a>
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}

type PartProps = Readonly<{ report: Report; section: Section; level: number }>

function Part({ report, section, level }: PartProps) {
  const { id, title, blocks, children } = section
  return (
    <section id={id} className="part" aria-labelledby={`${id}-title`}>
      <Heading level={level} id={`${id}-title`}>
        {title}
      </Heading>
      {blocks.map((block) => (
        <BlockIn key={block.id} language={report.lang} block={block} />
      ))}
      {children.map((child) => (
        <Part key={child.id} report={report} section={child} level={level + 1} />
      ))}
    </section>
  )
}

function Heading({ level, id, children }: Readonly<{ level: number; id: string; children: ReactNode }>) {
  if (level === 2) return <h2 id={id}>{children}</h2>
  if (level === 3) return <h3 id={id}>{children}</h3>
  if (level === 4) return <h4 id={id}>{children}</h4>
  return <h5 id={id}>{children}</h5>
}
