import type { ReactNode } from 'react'

type Choice = Readonly<{
  value: string
  words: ReactNode
  lang?: Readonly<{ lang?: string; dir?: 'ltr' | 'rtl' }>
}>
type Props = Readonly<{
  name: string
  legend: string
  hint?: string
  choices: readonly Choice[]
  chosen: string | null
  fault?: ReactNode
}>

/** One of a few, about how to answer: the browser's own buttons. */
export const Pick = ({ name, legend, hint, choices, chosen, fault = null }: Props) => (
  <fieldset aria-describedby={hint ? `${name}-hur` : undefined}>
    <legend className="strong">{legend}</legend>
    {hint ? (
      <p className="quiet" id={`${name}-hur`}>
        {hint}
      </p>
    ) : null}
    {fault}
    {choices.map(({ value, words, lang }, index) => (
      <label key={value} className="reason">
        <input
          type="radio"
          id={index === 0 ? name : undefined}
          name={name}
          value={value}
          defaultChecked={value === chosen}
        />
        <span {...lang}>{words}</span>
      </label>
    ))}
  </fieldset>
)
