/** Words that tell where something comes from. No two associations share one. */
export type Words = Readonly<{
  /** In names of the association and its people. */
  place: string
  /** In everything else that is written in it. */
  marker: string
}>

export const ours: Words = { place: 'Norrby', marker: 'Granit' }
export const theirs: Words = { place: 'Söderby', marker: 'Skiffer' }
export const exampleWords: Words = { place: 'Mellanby', marker: 'Kvarts' }

const everybody = [ours, theirs, exampleWords]

/** Which words of other associations a text holds; `mayHold` are those of the ones it may speak of. */
export function foreignWords(text: string, mayHold: readonly string[]): readonly string[] {
  return everybody
    .flatMap(({ place, marker }) => [place, marker])
    .filter((word) => text.includes(word) && !mayHold.includes(word))
}
