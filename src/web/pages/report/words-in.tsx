import { Fragment } from 'react'
import type { Cell } from '#domain/kernel/report/block.ts'
import { type Inline, isSafeHref, type Words } from '#domain/kernel/report/inline.ts'
import { figureText } from '#web/i18n/figure.ts'
import type { Language } from '#web/i18n/language.ts'

/** Running text. React escapes every text and attribute: this is the one place where markup is made of it. */
export function WordsIn({ language, words }: Readonly<{ language: Language; words: Words }>) {
  return words.map((inline, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to text
    <Fragment key={at}>
      <Piece language={language} inline={inline} />
    </Fragment>
  ))
}

function Piece({ language, inline }: Readonly<{ language: Language; inline: Inline }>) {
  switch (inline.is) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'strong':
      return (
        <strong>
          <WordsIn language={language} words={inline.of} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <WordsIn language={language} words={inline.of} />
        </em>
      )
    case 'lang':
      return (
        <span lang={inline.lang}>
          <WordsIn language={language} words={inline.of} />
        </span>
      )
    case 'link':
      return isSafeHref(inline.href) ? <a href={inline.href}>{inline.text}</a> : inline.text
    case 'figure':
      return figureText(language, inline.figure)
  }
}

export function CellIn({ language, cell }: Readonly<{ language: Language; cell: Cell }>) {
  return cell.is === 'words' ? (
    <WordsIn language={language} words={cell.of} />
  ) : (
    figureText(language, cell.figure)
  )
}
