/** Everything said while setting up goes to standard error: standard output belongs to the answer. */
export const say = (text) => {
  process.stderr.write(`${text}\n`)
}

/** A failure whose text is all the person needs; no stack is shown for it. */
export class SetupFailure extends Error {}
