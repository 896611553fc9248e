import { useParams } from 'react-router'
import type { InstrumentDetail } from '#contract/measurement/instrument.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { relevanceWords } from '#web/pages/answer/relevance-words.ts'
import { Loaded } from '../../loaded.tsx'
import { OutLink } from '../../ui/link.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useText } from '../../ui/text.tsx'
import { useInstrument, useInstrumentDetail } from './in-instrument.ts'
import { ItemActs } from './item-acts.tsx'
import { ItemForm } from './item-form.tsx'

export function NewItemPanel() {
  const { t } = useText()
  const { at } = useInstrument()
  const read = useInstrumentDetail()
  return (
    <Loaded of={read}>
      {(of) =>
        of.isDraft && of.can.write ? (
          <SidePanel id="new" title={t('form.addTitle')} closeTo={at()}>
            <ItemForm of={of} before={null} />
          </SidePanel>
        ) : null
      }
    </Loaded>
  )
}

export function ItemPanel() {
  const { item = '' } = useParams()
  const read = useInstrumentDetail()
  return (
    <Loaded of={read}>
      {(of) => {
        const found = itemsOf(of.content).find(({ id }) => id === item)
        return found ? <Panel of={of} item={found} /> : null
      }}
    </Loaded>
  )
}

function Panel({ of, item }: Readonly<{ of: InstrumentDetail; item: Item }>) {
  const { t, language } = useText()
  const { at, preview } = useInstrument()
  const items = itemsOf(of.content)
  const no = items.indexOf(item)
  return (
    <SidePanel
      id={item.id}
      title={wordsOf(item.text, language, 'std').words || t('form.noWords')}
      over={`${no + 1}, ${t(`form.kind.${item.kind}`)}`}
      closeTo={at()}
    >
      {of.isDraft && of.can.write ? (
        <>
          <ItemForm of={of} before={item} key={item.id} />
          <ItemActs of={of} item={item} no={no} />
        </>
      ) : (
        <Reading item={item} items={items} />
      )}
      <p>
        <OutLink href={`${preview}?steg=${no}`} newWindow>
          {t('form.preview')}
        </OutLink>
      </p>
    </SidePanel>
  )
}

function Reading({ item, items }: Readonly<{ item: Item; items: readonly Item[] }>) {
  const { t, language } = useText()
  return (
    <>
      {item.options ? (
        <ul className="instrument-list">
          {item.options.map(({ code, label }) => (
            <li key={code}>{wordsOf(label, language, 'std').words}</li>
          ))}
        </ul>
      ) : null}
      {item.relevance ? (
        <p>
          {t('form.shown')}: {relevanceWords(item.relevance, items, language)}
        </p>
      ) : null}
    </>
  )
}
