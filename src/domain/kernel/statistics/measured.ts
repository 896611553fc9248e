/** A figure, or the reason why there is none. Nothing is ever zero for want of data. */
export type Measured<Value, Why extends string> =
  | Readonly<{ known: true; value: Value }>
  | Readonly<{ known: false; why: Why }>

export const measured = <Value>(value: Value): Readonly<{ known: true; value: Value }> => ({
  known: true,
  value,
})

export const unmeasured = <Why extends string>(why: Why): Readonly<{ known: false; why: Why }> => ({
  known: false,
  why,
})
