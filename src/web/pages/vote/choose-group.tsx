import type { Kind } from '#domain/consensus/proposal.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Draft } from './draft.ts'
import { isPractice, itemName, type Paper } from './paper.ts'
import { SaidOf } from './said-of.tsx'

type Props = Readonly<{ language: Language; paper: Paper; kind: Kind; most: number; draft: Draft }>

const kindKeys = { process: 'vote.kindProcess', effect: 'vote.kindEffect' } as const

/** All proposals of one kind as a list to choose from, with the number that may be chosen above it. */
export function ChooseGroup({ language, paper, kind, most, draft }: Props) {
  const t = translator(language)
  const heading = t(isPractice(paper) ? 'practice.alternatives' : kindKeys[kind])
  return (
    <fieldset className="group" data-kind={kind} data-most={most} data-words={heading}>
      <legend>
        <h2 className="kinds">{heading}</h2>
      </legend>
      <p className="quiet">{t('vote.chooseMost', { n: most })}</p>
      {paper.items.map((item, position) =>
        item.kind === kind ? (
          <div key={item.id} id={`f${position + 1}`} data-id={item.id} data-name={itemName(item) ?? ''}>
            {item.withdrawn ? (
              <p className="note">
                {itemName(item) ?? t('vote.itemNo', { x: `${position + 1}` })}. {t('vote.itemWithdrawn')}
              </p>
            ) : (
              <label className="answer">
                <input
                  type="checkbox"
                  name={`p${position + 1}`}
                  value="1"
                  defaultChecked={draft[position] === '1'}
                />
                <span>{item.text ?? t('vote.itemUnpublished', { x: `${position + 1}` })}</span>
              </label>
            )}
            {item.withdrawn ? null : <SaidOf language={language} said={item.said ?? []} />}
            {item.explanation && !item.withdrawn ? (
              <details>
                <summary>{t('vote.explanation')}</summary>
                <p className="quiet">{item.explanation}</p>
              </details>
            ) : null}
          </div>
        ) : null,
      )}
    </fieldset>
  )
}
