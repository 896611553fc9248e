import type { Instrument } from '../instrument.ts'
import type { Item } from '../item.ts'
import type { Text, Wording } from '../text.ts'

const wording = ({ std, easy, symbols, audio }: Wording): Wording => ({
  std,
  ...(easy ? { easy } : {}),
  ...(symbols?.length ? { symbols } : {}),
  ...(audio?.std || audio?.easy ? { audio } : {}),
})

const isSaid = ({ std, ...rest }: Wording): boolean => std !== '' || Object.keys(rest).length > 0

const text = (of: Text): Text =>
  Object.fromEntries(
    Object.entries(of)
      .map(([locale, each]) => [locale, wording(each)] as const)
      .filter(([, each]) => isSaid(each)),
  )

const textOrNone = (of: Text | undefined): Text | null => {
  const tidied = of && text(of)
  return tidied && Object.keys(tidied).length > 0 ? tidied : null
}

function item({ help, options, ...rest }: Item): Item {
  const said = textOrNone(help)
  return {
    ...rest,
    text: text(rest.text),
    ...(said ? { help: said } : {}),
    ...(options?.length ? { options: options.map((each) => ({ ...each, label: text(each.label) })) } : {}),
  }
}

/** The same form without what says nothing: empty wordings, lists without options. */
export const tidied = (instrument: Instrument): Instrument => ({
  ...instrument,
  title: text(instrument.title),
  blocks: instrument.blocks.map(({ id, title, items }) => {
    const said = textOrNone(title)
    return { id, ...(said ? { title: said } : {}), items: items.map(item) }
  }),
})
