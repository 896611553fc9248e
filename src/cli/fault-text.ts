import type { FileFault, FileFaultReason } from '#domain/consensus/file-fault.ts'
import type { CliLanguage } from './file-command.ts'

/** A text per reason and language: a reason without one does not compile. Slots are filled from the detail. */
const texts: Readonly<Record<FileFaultReason, Readonly<Record<CliLanguage, string>>>> = {
  'not-json': {
    sv: 'Filen är inte giltig JSON från rad {line}, tecken {column}.',
    en: 'The file is not valid JSON from line {line}, character {column}.',
  },
  'too-deep': { sv: 'Det är för många nivåer här.', en: 'There are too many levels here.' },
  'doubled-field': { sv: 'Fältet {name} står två gånger.', en: 'The field {name} stands twice.' },
  'unknown-field': { sv: 'Fältet {name} finns inte här.', en: 'There is no field {name} here.' },
  missing: { sv: 'Det här saknas.', en: 'This is missing.' },
  'wrong-type': {
    sv: 'Fel slags värde. Väntat: {expected}.',
    en: 'Wrong kind of value. Expected: {expected}.',
  },
  'unknown-value': { sv: 'Okänt värde. Tillåtet: {allowed}.', en: 'Unknown value. Allowed: {allowed}.' },
  'out-of-range': { sv: 'Talet är utanför det som går.', en: 'The number is out of range.' },
  'wrong-form': { sv: 'Texten har fel form.', en: 'The text has the wrong form.' },
  empty: { sv: 'Listan är tom.', en: 'The list is empty.' },
  doubled: { sv: '{name} står två gånger.', en: '{name} stands twice.' },
  'unknown-item': { sv: '{name} finns inte bland förslagen.', en: '{name} is not among the items.' },
  'not-in-pool': {
    sv: '{name} är inte med i den här omröstningen.',
    en: '{name} is not part of this round.',
  },
  'empty-pool': { sv: 'Inga förslag är med i omröstningen.', en: 'No items are part of the round.' },
  'ballots-and-tally': {
    sv: 'Ange antingen valsedlar eller röstsummor, inte båda.',
    en: 'Give either ballots or a tally, not both.',
  },
  'no-votes': { sv: 'Valsedlar eller röstsummor saknas.', en: 'Ballots or a tally are missing.' },
  'choose-not-used': {
    sv: 'choose hör bara till formen choose.',
    en: 'choose belongs to the form choose only.',
  },
  'places-not-used': {
    sv: 'places hör bara till formen rank.',
    en: 'places belongs to the form rank only.',
  },
  'tally-for-scores': {
    sv: 'En rangordning räknas ur valsedlar, inte ur röstsummor.',
    en: 'A ranking is counted from ballots, not from a tally.',
  },
  'votes-of-another-form': {
    sv: 'Rösterna står som för en annan form. Formen rate9 har ratings, de andra ballots eller tally.',
    en: 'The votes are written as for another form. The form rate9 has ratings, the others ballots or tally.',
  },
  'too-many-ranked': {
    sv: '{chosen} är rangordnade, högst {most} får vara det.',
    en: '{chosen} are ranked, at most {most} may be.',
  },
  'drop-below-not-a-median': {
    sv: 'Gränsen {dropBelow} är ingen median från 1 till 9 i halva steg.',
    en: 'The line {dropBelow} is no median from 1 to 9 in steps of a half.',
  },
  'median-without-ratings': {
    sv: 'Bara betyg har en median. Formen ska vara rate9.',
    en: 'Only ratings have a median. The form must be rate9.',
  },
  'rank-not-whole': {
    sv: 'Antalet platser att rangordna ska vara ett heltal från 1 till {most}.',
    en: 'The number of places to rank must be whole, from 1 to {most}.',
  },
  'rank-over-items': {
    sv: '{places} platser att rangordna är fler än de {items} förslagen.',
    en: '{places} places to rank are more than the {items} items.',
  },
  'rank-in-plenary': {
    sv: 'Att rangordna går inte ett förslag i taget.',
    en: 'Ranking cannot be done one item at a time.',
  },
  'more-ballots-than-electorate': {
    sv: '{ballots} valsedlar är fler än de {electorate} som får rösta.',
    en: '{ballots} ballots are more than the {electorate} who may vote.',
  },
  'more-yes-than-electorate': {
    sv: '{yes} ja är fler än de {electorate} som får rösta.',
    en: '{yes} yes are more than the {electorate} who may vote.',
  },
  'too-many-chosen': {
    sv: '{chosen} är valda av slaget {kind}, högst {most} får väljas.',
    en: '{chosen} of kind {kind} are chosen, at most {most} may be.',
  },
  'tally-lacks-item': { sv: '{name} saknar röstsumma.', en: '{name} has no count.' },
  'tally-over-choose': {
    sv: '{yes} ja för slaget {kind} är fler än de {most} som går att avge.',
    en: '{yes} yes for kind {kind} are more than the {most} that can be cast.',
  },
  'scope-differs': {
    sv: 'Rösterna redovisas på ett annat sätt än scope säger.',
    en: 'The votes are published in another way than scope says.',
  },
  'unreadable-ballot': {
    sv: 'Valsedeln går inte att läsa ({cause}).',
    en: 'The ballot cannot be read ({cause}).',
  },
  'nonce-not-used': { sv: 'nonce hör bara till lottning.', en: 'nonce belongs to a lot only.' },
  'wrong-length': {
    sv: 'Längden är {length}, väntat {expected}.',
    en: 'The length is {length}, expected {expected}.',
  },
  'no-places': { sv: 'Inget förslag får plats.', en: 'No item has a place.' },
  'places-not-whole': {
    sv: 'Antalet platser ska vara ett heltal.',
    en: 'The number of places must be whole.',
  },
  'more-places-than-items': {
    sv: '{places} platser är fler än de {items} förslagen.',
    en: '{places} places are more than the {items} items.',
  },
  'places-for-absent-kind': {
    sv: 'Omröstningen har inga förslag av slaget {kind} för de {places} platserna.',
    en: 'The round has no items of kind {kind} for the {places} places.',
  },
  'drop-below-not-a-share': {
    sv: 'Gränsen {dropBelow} är ingen andel från 0 till 1.',
    en: 'The line {dropBelow} is no share from 0 to 1.',
  },
  'everything-drops': {
    sv: 'Alla förslag skulle falla, hur rösterna än blir.',
    en: 'Every item would drop, whatever the votes.',
  },
  'nothing-decided': { sv: 'Regeln avgör ingenting.', en: 'The rule decides nothing.' },
  'quorum-not-whole': {
    sv: 'Beslutsmässigheten ska anges i heltal, och nämnaren får inte vara noll.',
    en: 'The quorum must be whole numbers with a denominator other than zero.',
  },
  'quorum-over-whole': {
    sv: '{num} av {den} är mer än alla.',
    en: '{num} of {den} is more than everybody.',
  },
  'quorum-above-electorate': {
    sv: 'Minst {min} ska rösta, men bara {electorate} får.',
    en: 'At least {min} must vote, but only {electorate} may.',
  },
  'consensus-not-a-share': {
    sv: 'Gränsen {share} för konsensus är ingen andel från 0 till 1.',
    en: 'The threshold {share} for consensus is no share from 0 to 1.',
  },
  'consensus-voters-not-whole': {
    sv: 'Minsta antalet röster för konsensus ska vara ett heltal.',
    en: 'The fewest votes for consensus must be a whole number.',
  },
  'consensus-without-judgement': {
    sv: 'Konsensus kräver att varje förslag bedöms för sig: ja och nej, eller betyg.',
    en: 'Consensus asks that each item is judged by itself: yes and no, or ratings.',
  },
  'tie-first-doubled': { sv: '{criterion} står två gånger.', en: '{criterion} stands twice.' },
  'tie-first-perspective-unknown': {
    sv: 'Inget förslag har något perspektiv att skilja på.',
    en: 'No item has a perspective to tell it by.',
  },
  'tie-first-no-earlier-vote': {
    sv: 'Det finns ingen tidigare omröstning att skilja på.',
    en: 'There is no earlier round to tell items by.',
  },
  'lot-without-nonce': { sv: 'Lottning kräver seed.', en: 'A lot needs a seed.' },
  'choose-not-whole': {
    sv: 'Antalet val ska vara minst 1.',
    en: 'The number to choose must be at least 1.',
  },
  'choose-without-number': {
    sv: 'Det saknas hur många av slaget {kind} som får väljas.',
    en: 'How many of kind {kind} may be chosen is missing.',
  },
  'choose-in-plenary': {
    sv: 'Att välja bland alla går inte ett förslag i taget.',
    en: 'Choosing among all cannot be done one item at a time.',
  },
  'core-outside-extended': {
    sv: '{outside} förslag finns inte i det omfattande protokollet.',
    en: '{outside} items are not in the extended protocol.',
  },
  'strata-unlinkable': {
    sv: 'Med biljett eller kort vet servern inte vem som röstar, så rösterna kan inte bära bakgrund.',
    en: 'With tickets or cards the server does not know who votes, so ballots cannot carry a background.',
  },
  'strata-in-plenary': {
    sv: 'Rösterna kan inte bära bakgrund ett förslag i taget.',
    en: 'Ballots cannot carry a background one item at a time.',
  },
  'strata-by-choice': {
    sv: 'Rösterna kan bära bakgrund bara vid ja eller nej och vid betyg.',
    en: 'Ballots can carry a background only with yes or no and with ratings.',
  },
  'strata-too-small': {
    sv: 'Det blir inte två grupper med minst fem var.',
    en: 'There are not two groups of at least five each.',
  },
  'no-items': { sv: 'Omröstningen har inga förslag.', en: 'The round has no items.' },
}

/** What is wrong, in one sentence. */
export const faultText = ({ reason, detail }: FileFault, language: CliLanguage): string =>
  texts[reason][language].replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const value = detail[name]
    return Array.isArray(value) ? value.join(', ') : `${value ?? ''}`
  })

const wholeFile: Readonly<Record<CliLanguage, string>> = { sv: 'Hela filen', en: 'The whole file' }

/** The place first, as a JSON pointer. */
export const faultLine = (fault: FileFault, language: CliLanguage): string =>
  `${fault.pointer || wholeFile[language]}: ${faultText(fault, language)}`

/** The same for programs. */
export const faultJson = (faults: readonly FileFault[], language: CliLanguage) => ({
  errors: faults.map((fault) => ({
    pointer: fault.pointer,
    code: fault.reason,
    message: faultText(fault, language),
    detail: fault.detail,
  })),
})
