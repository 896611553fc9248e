import type { Item } from '#domain/measurement/instrument/item.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { type Asking, aroundOf, inLanguage } from './asking.ts'
import { Words } from './words.tsx'

/** What is asked; the page's own heading stands above, outside every legend. */
export const Heading = ({ item, asking }: Readonly<{ item: Item; asking: Asking }>) => (
  <span className="asks">
    <Words text={item.text} asking={asking} />
  </span>
)

export function Help({ item, asking }: Readonly<{ item: Item; asking: Asking }>) {
  if (!item.help) return null
  return (
    <p className="quiet" id={`${item.id}-om`}>
      <Words text={item.help} asking={asking} />
    </p>
  )
}

/** Read aloud by a recording of the association's own; nothing is fetched until somebody asks for it. */
export function Listen({ item, asking }: Readonly<{ item: Item; asking: Asking }>) {
  const { wording } = wordsOf(item.text, asking.locale, asking.variant)
  const asset = asking.variant === 'std' ? wording?.audio?.std : (wording?.audio?.easy ?? wording?.audio?.std)
  if (!asset || !asking.assetAddress) return null
  const { t, locale } = aroundOf(asking)
  return (
    <p>
      <span {...inLanguage(locale, asking.locale)}>{t('answer.listen')}</span>
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand on the page just above. */}
      <audio controls preload="none" src={asking.assetAddress(asset)} />
    </p>
  )
}
