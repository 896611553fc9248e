import type { Messages } from '../message.ts'

/** How agreed the voters of a round were. */
export const agreement = {
  'agreement.heading': 'Hur eniga var de som röstade?',
  'agreement.lead': 'Måtten säger hur lika de som röstade svarade. De ändrar inget i utfallet.',
  'agreement.pairs': {
    one: 'Om {n} förslag svarade två röstande, dragna på måfå, lika i {share} av fallen.',
    other: 'Två röstande, dragna på måfå, svarade lika i {share} av fallen. Det är snittet för {n} förslag.',
  },
  'agreement.pairsChance':
    'Med lika många ja utdelade på måfå hade det blivit {share}. Fleiss kappa är {kappa}.',
  'agreement.pairs.too-few': 'Färre än fem svarade ja eller nej. Därför anges inget mått på enighet.',
  'agreement.pairs.no-variation': 'Alla svarade lika på alla förslag. Då finns det inget kappa att räkna.',
  'agreement.chose': 'De som valde något valde i snitt {chosen} av {items} förslag.',
  'agreement.ranked': 'De som rangordnade tog med i snitt {chosen} av {items} förslag.',
  'agreement.common': 'Två av dem, dragna på måfå, hade i snitt {common} gemensamma.',
  'agreement.chance': 'Om alla valt så många som snittet, på måfå, hade det blivit ungefär {chance}.',
  'agreement.choicesNone': 'Färre än fem valde något. Därför anges inget mått på enighet.',
  'agreement.order':
    'Kendalls W är {w} för {voters} av {all} röstsedlar, de som hade med alla {items} förslag.',
  'agreement.strength.very-weak': 'Den gemensamma ordningen är mycket svag.',
  'agreement.strength.weak': 'Den gemensamma ordningen är svag.',
  'agreement.strength.moderate': 'Den gemensamma ordningen är måttlig.',
  'agreement.strength.strong': 'Den gemensamma ordningen är stark.',
  'agreement.losers': {
    one: '{n} förslag hamnade i den lägsta tredjedelen hos minst nio av tio, och det höjer W.',
    other: '{n} förslag hamnade i den lägsta tredjedelen hos minst nio av tio, och det höjer W.',
  },
  'agreement.withoutLosers': 'Utan dem är W {w}, och efter den siffran sägs hur stark ordningen är.',
  'agreement.noOrder.not-whole':
    'Kendalls W räknas inte. Det kräver hela röstsedlar, och här är varje förslags svar blandade för sig.',
  'agreement.noOrder.partial':
    'Kendalls W räknas inte. Det kräver att alla förslag har en plats på röstsedeln.',
  'agreement.noOrder.too-few': 'Färre än fem svarade om alla förslag. Därför anges inget Kendalls W.',
  'agreement.noOrder.too-few-items': 'Ett ensamt förslag har ingen ordning. Därför anges inget Kendalls W.',
  'agreement.noOrder.all-tied': 'Alla satte alla förslag lika. Då finns det ingen ordning att jämföra.',
  'agreement.classes': 'Enligt RAND/UCLA är {in} förslag lämpliga, {uncertain} osäkra och {out} olämpliga.',
  'agreement.disagreement':
    'Bedömningarna går isär om {ipras} enligt IPRAS, och om {thirds} enligt tredjedelsregeln.',
  'agreement.tooFew': {
    one: '{n} förslag bedömdes av färre än fem och är inte med i de talen.',
    other: '{n} förslag bedömdes av färre än fem och är inte med i de talen.',
  },
  'agreement.ratings': 'Betygen på varje förslag',
  'agreement.rated': 'Bedömde',
  'agreement.cannotJudge': 'Kan inte bedöma',
  'agreement.middle': 'Mittenhälft',
  'agreement.deviation': 'Avstånd',
  'agreement.class': 'RAND/UCLA',
  'agreement.class.in': 'Lämpligt',
  'agreement.class.uncertain': 'Osäkert',
  'agreement.class.out': 'Olämpligt',
  'agreement.split': 'Isär',
  'agreement.split.both': 'Ja',
  'agreement.split.ipras': 'Enligt IPRAS',
  'agreement.split.thirds': 'Enligt tredjedelsregeln',
  'agreement.split.none': 'Nej',
  'agreement.fewRated': 'Färre än fem',
  'agreement.noMedian': 'ingen median för färre än fem',
  'agreement.span': 'Troligt spann',
  'agreement.alike': 'Två lika',
  'agreement.means': 'Vad betyder det?',
  'agreement.means.pairs':
    'Två lika är hur ofta två personer som dras på måfå gav samma svar. I ett delat rum blir det ungefär hälften.',
  'agreement.means.kappa':
    'Kappa drar ifrån slumpen: 0 är vad slumpen ger, 1 är full enighet. Är nästan alla svar ja blir kappa lågt trots stor enighet.',
  'agreement.means.choices':
    'När platserna är begränsade är ett uteblivet val inget nej. Därför jämförs vad två personer valde gemensamt.',
  'agreement.means.order':
    'Kendalls W går från 0, ingen gemensam ordning, till 1, samma ordning hos alla. Bara hela röstsedlar räknas.',
  'agreement.means.strength':
    'Orden följer Schmidts tumregel från 1997: svag från 0,3, måttlig från 0,5 och stark från 0,7.',
  'agreement.means.chiSquare': 'W är rättat för lika placeringar. χ² är {chi} med {df} frihetsgrader.',
  'agreement.means.spread':
    'Mittenhälften är där den mittersta halvan av betygen ligger, med kvartiler av typ 7. Avstånd är betygens medelavstånd från medianen.',
  'agreement.means.class':
    'Lämpligt är median 7–9, osäkert 4–6 och olämpligt 1–3. Går bedömningarna isär är förslaget osäkert.',
  'agreement.means.ipras':
    'Isär enligt IPRAS: de mittersta 40 procenten ligger längre från varandra än 2,35 + 1,5 · asymmetrin.',
  'agreement.means.thirds':
    'Tredjedelsregeln är äldre: minst en tredjedel gav 1–3 och minst en tredjedel gav 7–9.',
  'agreement.means.cannotJudge':
    '”Kan inte bedöma” är inget betyg. Det räknas för sig och ingår inte i nämnaren.',
  'agreement.means.few':
    'Spridning och enighet anges inte för färre än fem. Att en siffra saknas betyder inte noll.',
} as const satisfies Messages
