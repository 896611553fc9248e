import type { RoundPapers } from '#contract/consensus/paper.ts'
import { groupedCode } from '#domain/consensus/code.ts'
import { kinds } from '#domain/consensus/proposal.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useText } from '../../ui/text.tsx'
import { usePaperItem } from './paper-words.ts'
import './paper.css'

type Item = RoundPapers['items'][number]
type Card = Readonly<{ code: string; link: string }>

/** One paper to fill in with a pen: large print, the same head and foot on every page of it. */
export function PaperSheet({ of, card }: Readonly<{ of: RoundPapers; card?: Card }>) {
  const { t } = useText()
  const columns = columnsOf(of.form, t)
  return (
    <section className="paper-sheet">
      <table>
        <caption>
          <span className="paper-sheet-title">
            {t('paper.printTitle')}: {of.name}
          </span>
          <span>{of.conference}</span>
          <span className="paper-sheet-how">
            {useHow(of)} {t(card ? 'paper.howCard' : 'paper.howAll')}
          </span>
          {card ? <CardPart card={card} /> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('paper.rowNo')}</th>
            <th scope="col">{t('paper.rowItem')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="paper-sheet-mark">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={2 + columns.length}>
              {t('paper.pile', { code: of.pileCode })} · {t('paper.lock', { code: of.freezeCode })}
              {card ? ` · ${groupedCode(card.code)}` : ''}
            </td>
          </tr>
        </tfoot>
        <tbody>
          {of.items.map((item) => (
            <Row key={item.pos} of={of} item={item} marks={columns.length} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Translate = ReturnType<typeof useText>['t']

function columnsOf(form: RoundPapers['form'], t: Translate): readonly string[] {
  switch (form) {
    case 'yes-no':
      return [t('paper.yes'), t('paper.no'), t('paper.cannotJudge')]
    case 'rate9':
      return [t('paper.cannotJudge')]
    case 'choose':
      return [t('paper.cross')]
    case 'rank':
      return [t('paper.place')]
  }
}

function useHow({ form, choose, places }: RoundPapers): string {
  const { t } = useText()
  switch (form) {
    case 'yes-no':
      return t('paper.howYesNo')
    case 'rate9':
      return t('paper.howRate')
    case 'choose': {
      const most = kinds.flatMap((kind) => {
        const n = choose[kind]
        return n === undefined ? [] : [t('paper.mostOf', { n, kind: t(`bank.kind.${kind}`) })]
      })
      return t('paper.howChoose', { most: most.join(', ') })
    }
    case 'rank':
      return t('paper.howRank', { places })
  }
}

const ratings = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

function Row({ of, item, marks }: Readonly<{ of: RoundPapers; item: Item; marks: number }>) {
  const { t } = useText()
  const name = usePaperItem()
  return (
    <tr>
      <td className="paper-sheet-no">{item.pos}</td>
      <th scope="row">
        <span className="ui-strong">{name(item)}</span>
        {item.name && item.text ? <span className="paper-sheet-text">{item.text}</span> : null}
        {item.withdrawn ? <span className="paper-sheet-text">{t('paper.withdrawn')}</span> : null}
        {of.form === 'rate9' && !item.withdrawn ? (
          <span className="paper-sheet-scale">
            {ratings.map((rating) => (
              <span key={rating}>{rating}</span>
            ))}
          </span>
        ) : null}
      </th>
      {Array.from({ length: marks }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a row have nothing but their place
        <td key={at} className="paper-sheet-mark">
          {item.withdrawn ? null : (
            <span className={of.form === 'rank' ? 'paper-box paper-box-wide' : 'paper-box'} />
          )}
        </td>
      ))}
    </tr>
  )
}

function CardPart({ card }: Readonly<{ card: Card }>) {
  const { t } = useText()
  return (
    <span className="paper-sheet-card">
      <QrCode text={card.link} label={t('paper.sheet')} size={110} />
      <span>
        <span className="ui-strong">{t('paper.cardOr')}</span>
        <span className="cards-code">{groupedCode(card.code)}</span>
      </span>
    </span>
  )
}
