/** A text that depends on a count, held in the slot `n`. `zero` is used for exactly none. */
export type PluralMessage = Readonly<{ zero?: string; one: string; other: string }>

/** A text with named slots: `{voted} av {electorate} har röstat`. */
export type Message = string | PluralMessage

export type Messages = Readonly<Record<string, Message>>

/** The shape another language must have to stand beside the Swedish one: same keys, same plural forms. */
export type Counterpart<M extends Messages> = {
  readonly [K in keyof M]: M[K] extends string ? string : PluralMessage
}

type SlotNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotNames<Rest> : never

/** The slots a message needs: the count of a plural form, and text or numbers for the rest. */
export type SlotsOf<M> = M extends string
  ? { readonly [Name in SlotNames<M>]: string | number }
  : M extends PluralMessage
    ? { readonly n: number } & {
        readonly [Name in Exclude<SlotNames<M[keyof M]>, 'n'>]: string | number
      }
    : never

export type SlotValues = Readonly<Record<string, string | number>>

const slot = /\{(\w+)\}/g

/** Slot names in the order they stand, for tests and for sentences that hold a link or a button. */
export const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(slot)].map(([, name]) => name ?? '')

/** Splits a text at its slots: even places are text, odd places are slot names. */
export const splitAtSlots = (text: string): readonly string[] => text.split(slot)

export const fillSlots = (text: string, fill: (name: string) => string): string =>
  text.replace(slot, (_, name: string) => fill(name))
