/** A letter as it is sent: plain text. */
export type Written = Readonly<{ subject: string; text: string }>
