import { Shape } from '#web/charts/shape.tsx'

type Props = Readonly<{
  name: string
  label: string
  /** What was typed before, kept so that one character can be put right. */
  typed: string
  fault: string | null
  most: number
}>

/** A code from wall, card or letter, typed with big letters. The fault stands between label and field. */
export const CodeField = ({ name, label, typed, fault, most }: Props) => (
  <div className={fault ? 'field wrong' : 'field'}>
    <label htmlFor={name}>{label}</label>
    {fault ? (
      <p className="fault" id="fault">
        <Shape of="error" />
        {fault}
      </p>
    ) : null}
    <input
      id={name}
      name={name}
      defaultValue={typed}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
      maxLength={most}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? 'fault' : undefined}
      // The one thing to do on the page; after a fault the reader hears it together with the field.
      data-focus={fault ? '' : undefined}
    />
  </div>
)
