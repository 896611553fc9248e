import type { Messages } from '../message.ts'

/** Studies: the same people over several waves, each with a card that is kept. */
export const measurementStudy = {
  'study.which': 'Uppföljning',
  'study.whichHint': 'Alla mätomgångar i samma uppföljning besvaras med samma kort.',
  'study.none': 'Ni har ingen uppföljning som pågår. Börja en här.',
  'study.new': 'Ny uppföljning',
  'study.newHint': 'Till exempel Ett år efter insatsen.',
  'study.begin': 'Börja uppföljningen',
  'study.beginning': 'Börjar …',
  'study.noMail':
    'Inbjudan med e-post finns inte för det här sättet. Dela ut kort, utan att skriva upp vem som får vilket.',
  'study.warn':
    'När få kommer till eller slutar mellan två mätomgångar visas inte nya siffror. Annars gick det att räkna ut vad de svarade.',
  'study.key':
    'Kortens nyckel är en fil på servern. Den finns inte i databasens säkerhetskopia. Går den förlorad slutar alla kort att gälla.',
  'study.all': 'Uppföljningar',
  'study.allText': 'Samma personer svarar flera gånger, var och en med ett kort som de behåller.',
  'study.cards': 'Kort',
  'study.waves': 'Mätomgångar',
  'study.state': 'Läge',
  'study.state.running': 'Pågår',
  'study.state.ended': 'Avslutad',
  'study.keyAway': 'Nyckelfilen saknas på servern',
  'study.end': 'Avsluta',
  'study.ending': 'Avslutar …',
  'study.endAsk': 'Avsluta {name}?',
  'study.endText':
    'Alla kort slutar gälla, och nyckeln förstörs. Inga nya svar kan läggas ihop med de gamla. Det går inte att ångra.',
  'study.keep': 'Låt den pågå',
  'study.lead':
    'Ett kort släpper in samma person i varje mätomgång. De som har kort svarar med det, andra får ett nytt.',
  'study.count': 'Antal nya kort',
  'study.make': 'Gör korten',
  'study.making': 'Gör korten …',
  'study.once': 'Skriv ut korten nu',
  'study.onceText':
    'Koderna visas bara här och bara nu. De sparas ingenstans. Lämnar du sidan får du göra nya kort.',
  'study.lost': 'Korten gjordes, men koderna kom inte fram. Räkna dem som ej utdelade och gör nya.',
  'study.sheetOf': { one: '{unit}: ett kort', other: '{unit}: {n} kort' },
  'study.sheetHow': 'Klipp isär, blanda och låt var och en dra ett kort. Skriv inte upp vem som får vilket.',
  'study.cardTitle': 'Ditt kort. Spara det.',
  'study.cardAgain': 'Du svarar med samma kort varje gång du blir tillfrågad.',
  'study.cardStop': 'Vill du sluta? Gå till {address}.',
  'study.cardPromise': 'Dina svar är konfidentiella.',
  'study.returned': 'Kort som inte är utdelade',
  'study.returnedText': 'Kort som enheten har kvar. De räknas bort ur svarsfrekvensen.',
  'study.rates': 'Kort och svarsfrekvens',
  'study.next': 'Dela ut kort till dem som inte har. De andra svarar med sitt kort. Stängs efter {date}.',
  'study.toCards': 'Till korten',
  'study.step': 'Kort och svar',
  'study.noCards': 'inga kort än',
  'event.study.begin': '{actor} började en uppföljning.',
  'event.study.end': '{actor} avslutade en uppföljning. {cards} kort slutade gälla.',
} as const satisfies Messages
