import type { Messages } from '../message.ts'

/** Level 3 as voters and staff meet it: blind tickets, and cards drawn from a bowl. */
export const ticket = {
  'ticket.levelBlind': 'Blind biljett',
  'ticket.levelCard': 'Kort ur skål',
  'ticket.promise': 'Ingen kan se vad just du röstar. Servern vet inte heller vem som skickade rösten.',
  'ticket.promiseBlind':
    'Din telefon hämtar en röstbiljett innan omröstningen öppnar och skickar rösten för sig, utan ditt namn.',
  'ticket.promiseCard':
    'Du röstar med ett kort som du har dragit ur en skål. Ingen vet vem som har vilket kort.',
  'ticket.wallBlind': 'Blind biljett: servern vet inte vem som skickade vilken röst',
  'ticket.wallCard': 'Kort ur skål: ingen vet vem som har vilket kort',

  'ticket.needsScript':
    'Telefonen hämtar en röstbiljett. Ser du den här texten länge? Be konferensledaren om ett kort att rösta med.',
  'ticket.fetching': 'Telefonen hämtar din röstbiljett.',
  'ticket.held': 'Din röstbiljett är hämtad. Den ligger bara i den här telefonen.',
  'ticket.taken':
    'En annan telefon har redan hämtat den här platsens röstbiljett. Rösta från den, eller säg till konferensledaren.',
  'ticket.plain':
    'Blinda biljetter fungerar inte här: adressen börjar med http, utan s. Be konferensledaren om ett kort att rösta med.',
  'ticket.old':
    'Telefonen är för gammal för blinda biljetter. Be konferensledaren om ett kort att rösta med.',
  'ticket.away': 'Röstbiljetten är inte hämtad än. Telefonen försöker igen.',
  'ticket.absent': 'Din plats är markerad som tom, så du får ingen röstbiljett. Säg till konferensledaren.',
  'ticket.later': 'Omröstningen låstes innan din plats var tagen. Säg till konferensledaren.',
  'ticket.sending': 'Skickar … Det kan ta upp till 8 sekunder: telefonen väntar en slumpvis tid.',
  'ticket.unknownIn':
    'Servern vet inte vilka som har röstat. Visade telefonen att rösten var mottagen? Då är den med.',

  'ticket.drawn': 'Rösta med kortet ur skålen',
  'ticket.drawnText': 'Skanna kortet med telefonens kamera, eller skriv koden som står på det.',
  'ticket.typeCode': 'Skriv kortets kod',
  'ticket.cardTitle': 'Skriv koden som står på kortet',
  'ticket.cardLabel': 'Kod, 12 tecken',
  'ticket.cardMissing': 'Skriv koden. Den har 12 tecken och står på kortet du drog.',
  'ticket.cardUnknown': 'Koden {code} gäller inte i den här omröstningen. Se efter en gång till på kortet.',
  'ticket.cardWaits': 'Omröstningen är inte öppen nu. Behåll kortet och försök igen när den öppnar.',
  'ticket.cardClosed': 'Omröstningen är stängd. En röst som inte var mottagen kom inte med.',
  'ticket.tryAgain': 'Försök igen',
  'ticket.keepCard':
    'Behåll kortet tills omröstningen är stängd. Med det kan du ändra dig: den röst du skickar sist gäller.',
  'ticket.changeWithCard': 'Ändra rösten: skriv kortets kod igen',
  'ticket.nextItem': 'Till nästa förslag',

  'ticket.choiceHint': 'Gäller alla omröstningar i konferensen. Det låses när den första omröstningen låses.',
  'ticket.choiceLocked': 'En omröstning är redan låst med det här skyddet, så det ändras inte.',
  'ticket.choiceSeparate':
    'Kuverten öppnas tillsammans när omröstningen är stängd. Den som styr servern under omröstningen skulle kunna titta. Fungerar med alla telefoner.',
  'ticket.choiceCard':
    'Ni skriver ut ett kort för var och en i rummet. Alla drar ett ur en skål, så ingen vet vem som har vilket. Nya kort till varje omröstning. Fungerar med alla telefoner.',
  'ticket.choiceBlind':
    'Telefonen gör en röstbiljett som servern godkänner utan att se. Servern kan inte koppla rösten till platsen. Kräver att adressen börjar med https, och telefoner som inte är äldre än från 2020.',
  'ticket.bowl': 'Röstkort till skålen',
  'ticket.bowlTitle': 'Röstkort till skålen: {name}',
  'ticket.bowlLead':
    'Skriv ut, klipp isär och lägg korten i en skål. Låt var och en dra ett. Korten gäller bara i den här omröstningen.',
  'ticket.bowlCount': 'Så många kort',
  'ticket.bowlMore': 'Så många fler kort',
  'ticket.bowlCountHint': {
    one: 'Högst ett kort för var och en på plats: nu {n}.',
    other: 'Högst ett kort för var och en på plats: nu {n}.',
  },
  'ticket.bowlMake': 'Gör korten',
  'ticket.bowlOnce': 'Korten visas bara nu',
  'ticket.bowlOnceText':
    'Skriv ut dem innan du lämnar sidan. Ingen kan ta fram koderna igen, inte heller vi. Gör du nya kort innan omröstningen öppnar slutar de här att gälla.',
  'ticket.bowlGone': 'Korten visades en gång och kan inte visas igen. Gör nya kort.',
  'ticket.bowlQr': 'Kod för kort {n}',
  'ticket.cardPrinted': 'Röstkort, draget ur skålen',
  'ticket.cardHowTo':
    'Läs av rutan med telefonens kamera, eller gå till {address} och skriv koden. Behåll kortet tills omröstningen är stängd.',
  'ticket.replace': 'Ersätt förlorad biljett',
  'ticket.replaceTitle': 'Ge ett kort i stället för en förlorad biljett?',
  'ticket.replaceText':
    'Ingen kan se om den förlorade biljetten redan är använd. Kortet gör att en röst kan bli en för mycket, och det står bredvid röstetalen. Två personer ska godkänna det.',
  'ticket.replaceReason': 'Vad har hänt?',
  'ticket.replaceWitness': 'Vem mer godkänner det?',
  'ticket.replaceWitnessHint': 'Namnet sparas i historiken tillsammans med ditt.',
  'ticket.replaceWitnessMissing': 'Skriv namnet på den andra',
  'ticket.replaceAct': 'Gör ett kort',
  'ticket.extraVotes': {
    one: 'Högst {n} extra röst möjlig: ett kort gavs i stället för en förlorad biljett.',
    other: 'Högst {n} extra röster möjliga: så många kort gavs i stället för förlorade biljetter.',
  },
  'ticket.fetchedOf': {
    one: '{x} av {n} har hämtat sin röstbiljett.',
    other: '{x} av {n} har hämtat sin röstbiljett.',
  },
  'ticket.cardsOf': {
    one: '{x} kort är gjorda till {n} på plats.',
    other: '{x} kort är gjorda till {n} på plats.',
  },
} as const satisfies Messages
