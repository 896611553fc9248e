import type { Block, Stated } from '#domain/kernel/report/block.ts'
import { gridOf } from '#domain/kernel/report/grids.ts'
import type { Words } from '#domain/kernel/report/inline.ts'
import { svgFaults } from '#domain/kernel/report/svg-check.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { GridTable } from './grid-table.tsx'
import { gridWords } from './grid-words.ts'
import { CellIn, WordsIn } from './words-in.tsx'

type Props = Readonly<{ language: Language; block: Block }>

/** One block of the tree. A type that is not here does not compile. */
export function BlockIn({ language, block }: Props) {
  switch (block.type) {
    case 'text':
      return (
        <p id={block.id}>
          <WordsIn language={language} words={block.of} />
        </p>
      )
    case 'list':
      return <ListIn {...{ language, block }} />
    case 'callout':
      return (
        <aside id={block.id} className="note" aria-label={block.label}>
          <p>
            <strong>{block.label}. </strong>
            <WordsIn language={language} words={block.of} />
          </p>
        </aside>
      )
    case 'table':
    case 'rounds':
      return (
        <div id={block.id}>
          <GridTable language={language} id={block.id} grid={block.grid} />
        </div>
      )
    case 'keyFigures':
      return (
        <div id={block.id}>
          <p className="strong">{block.caption}</p>
          <dl className="facts">
            {block.items.map(({ term, value }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <CellIn language={language} cell={value} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )
    case 'chart':
      return <ChartIn {...{ language, block }} />
    case 'method':
    case 'decision':
      return <FieldsIn language={language} {...block} />
    case 'traceList':
      return <TraceIn {...{ language, block }} />
  }
}

type Of<Type extends Block['type']> = Readonly<{ language: Language; block: Extract<Block, { type: Type }> }>

function ListIn({ language, block: { id, ordered, items } }: Of<'list'>) {
  const rows = items.map((words: Words, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to text
    <li key={at}>
      <WordsIn language={language} words={words} />
    </li>
  ))
  return ordered ? <ol id={id}>{rows}</ol> : <ul id={id}>{rows}</ul>
}

type FieldProps = Readonly<{ language: Language; id: string; caption: string; fields: readonly Stated[] }>

function FieldsIn({ language, id, caption, fields }: FieldProps) {
  const t = translator(language)
  return (
    <div id={id}>
      <p className="strong">{caption}</p>
      <dl className="facts">
        {fields.map(({ term, of }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{of === null ? t('report.state.notStated') : <WordsIn language={language} words={of} />}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The drawing was checked against a list before it came here; one that was not is left out, its table is not. */
function ChartIn({ language, block }: Of<'chart'>) {
  const { id, svg, alt, grid } = block
  const t = translator(language)
  const drawn = svgFaults(svg).length === 0
  return (
    <figure id={id}>
      {drawn ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, checked on the line above
        <div className="drawing" role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: svg }} />
      ) : null}
      <figcaption>{grid.caption}</figcaption>
      <details>
        <summary>{t('report.showTable')}</summary>
        <GridTable language={language} id={id} grid={grid} />
      </details>
    </figure>
  )
}

function TraceIn({ language, block }: Of<'traceList'>) {
  const grid = gridOf(block, gridWords(language))
  return <div id={block.id}>{grid ? <GridTable language={language} id={block.id} grid={grid} /> : null}</div>
}
