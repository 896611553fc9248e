import type { ReactNode } from 'react'

/** An item's id begins with a letter: fields and ids of our own begin with what none can have. */
export const stepField = '_steg'
export const formId = '_svar'

/** Enter in a field presses a form's first button: this one, which is there for nobody else. */
export const EnterGoes = ({ to }: Readonly<{ to: string }>) => (
  <button
    type="submit"
    form={formId}
    name={stepField}
    value={to}
    className="unseen"
    tabIndex={-1}
    aria-hidden="true"
  />
)

type Props = Readonly<{
  to: string
  /** In whose words it is written. */
  language?: Readonly<{ lang?: string; dir?: 'ltr' | 'rtl' }>
  children: ReactNode
}>

/** A way to somewhere else that takes along what has been answered, and so is a button wherever it stands. */
export const StepButton = ({ to, language = {}, children }: Props) => (
  <button type="submit" form={formId} name={stepField} value={to} className="plain" {...language}>
    {children}
  </button>
)
