import type { ResultFate, ResultItem, RoundResultInput } from './state.ts'

const names = [
  'Deltagaren känner sig sedd och lyssnad på',
  'Gemensam handlingsplan, reviderad tillsammans',
  'Deltagaren hanterar symtom och får stöd',
  'Respekt för andras kunskap och roller',
  'Mer flexibel organisation',
  'Gemensamma format för bedömning och planering',
  'Tid för samverkan prioriteras av chefen',
]

const item = (place: number, yes: number, fate: ResultFate): ResultItem => ({
  id: `p${place}`,
  text: place > 51 ? null : (names[place - 11] ?? `Förslag ${place}`),
  kind: 'process',
  yes,
  share: Math.floor((200 * yes + 23) / 46),
  fate,
  wasTied: false,
})

/** The first round of the pictures: 97 items, 23 voters, 12 in, three tied for two places. Made up. */
export const firstRound: RoundResultInput = {
  n: 23,
  items: Array.from({ length: 97 }, (_, index) => {
    const place = index + 1
    if (place <= 12) return item(place, place <= 4 ? 22 : place <= 8 ? 20 : 19, 'advanced')
    if (place <= 15) return item(place, 18, 'tied')
    if (place <= 17) return item(place, 17, 'remains')
    if (place <= 51) return item(place, place <= 30 ? 16 : place <= 49 ? 13 : 12, 'remains')
    return item(place, Math.max(0, place <= 53 ? 11 : 10 - Math.floor((place - 54) / 5)), 'dropped')
  }),
  lists: [{ kind: null, places: 14, cutYes: 18 }],
  dropLine: { percent: '50 %', atMost: 11 },
}

const perKind = (kind: 'process' | 'effect', count: number, places: number): readonly ResultItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${kind}-${index + 1}`,
    text: `Indikator ${index + 1}`,
    kind,
    yes: 23 - index,
    share: Math.floor((200 * (23 - index) + 23) / 46),
    fate: index < places ? 'advanced' : 'dropped',
    wasTied: false,
  }))

/** The last round: two lists of places, 10 process and 5 effect. Made up. */
export const lastRound: RoundResultInput = {
  n: 23,
  items: [...perKind('process', 21, 10), ...perKind('effect', 10, 5)],
  lists: [
    { kind: 'process', places: 10, cutYes: 14 },
    { kind: 'effect', places: 5, cutYes: 19 },
  ],
  dropLine: null,
}
