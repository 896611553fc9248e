import type { Messages } from '../message.ts'

/** Ballots that carry the voter's background, and what is told of the groups. */
export const strata = {
  'strata.carries': 'Rösterna bär väljarens bakgrund',
  'strata.carriesHint':
    'Bakgrunden tas från listan över experterna och läggs i det låsta kuvertet. Då går det att se hur grupperna röstade.',
  'strata.groupsNow': 'Grupper som det ser ut nu: {groups}.',
  'strata.small':
    'För få för en egen grupp: {small}. De räknas ihop med andra, så att varje grupp är minst fem.',
  'strata.none':
    'Det blir inte två grupper med minst fem var. Därför går omröstningen inte att låsa med bakgrund. Som det ser ut nu: {expected}.',
  'strata.noneYet': 'Listan över experterna är tom. Grupperna syns när den är ifylld.',
  'strata.unlinkable':
    'Bakgrund: med biljett eller kort vet servern inte vem som röstar. Därför kan rösterna inte bära någon bakgrund.',
  'strata.columns':
    'Omräkningsfilen visar då varje förslag för sig. Hela röstsedlar och grupper tillsammans skulle visa vems sedel som är vems.',
  'strata.papers':
    'Papper och platser utan person har ingen bakgrund. Papper räknas aldrig för sig utan ihop med en annan grupp.',
  'strata.name': 'Bakgrund',
  'strata.carried': 'rösterna bär väljarens bakgrund',
  'strata.of.user': 'personer med egen erfarenhet',
  'strata.of.official': 'tjänstemän',
  'strata.of.manager': 'chefer',
  'strata.of.politician': 'politiker',
  'strata.of.other': 'personer med annan bakgrund',
  'strata.of.unstated': 'personer utan angiven bakgrund',
  'strata.and': '{first} och {last}',
  'strata.sized': '{group}: {n}',
  'strata.column': '{group} ({n})',
  'strata.heading': 'Hur röstade grupperna?',
  'strata.lead':
    'Rösterna bar väljarens bakgrund. Ingen grupp är mindre än fem. Skillnader mellan så små grupper kan vara en slump.',
  'strata.perGroup':
    'COMET och FOCUS prövas i varje grupp för sig. De tiger om förslag där grupperna inte visas, och kan då ha valt för få.',
  'strata.wordsWhy':
    'Ord står i stället för tal när någon grupp var nästan enig: högst en svarade annorlunda. Tal för de andra skulle visa den gruppens.',
  'strata.untoldWhy':
    '”Visas inte” står där grupperna annars skulle avslöja vad alla i en grupp svarade. Det står också där färre än fem i en grupp bedömde.',
  'strata.tooFew': 'Rösterna bar väljarens bakgrund, men för få röstade för att visa grupper.',
  'strata.word.almost-none': 'nästan ingen',
  'strata.word.at-most-half': 'högst hälften',
  'strata.word.more-than-half': 'fler än hälften',
  'strata.word.almost-all': 'nästan alla',
  'strata.untold': 'visas inte',
  'strata.promise': 'Med i kuvertet ligger din bakgrund. Bara grupper om minst fem redovisas.',
} as const satisfies Messages
