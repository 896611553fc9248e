import type { Messages } from '../message.ts'

/** Så skyddas dina svar: only what is true of the wave it is shown for. */
export const shield = {
  'shield.lead': '{who} frågar i mätomgången {name}. Här står vad som skyddas, och vad som inte kan skyddas.',
  'shield.who': 'Vem kan veta att du har svarat?',
  'shield.urn':
    'Lapparna trycks i blandad ordning, och det finns ingen lista över vem som får vilken. Koden säger bara vilken mätomgång och enhet svaren gäller.',
  'shield.urnLimit':
    'Den som delar ut lapparna kan skriva upp vem som får vilken kod. Då kan den se om koden är använd, men inte vad du har svarat.',
  'shield.open':
    'Alla som har adressen kan svara, utan kod. Därför kan ingen se om just du har svarat, men någon kan svara flera gånger.',
  'shield.openRate':
    'Servern räknar i minnet hur många svar som kommer från samma nätadress, för att hindra massutskick. Adressen sparas aldrig och glöms inom tio minuter.',
  'shield.token':
    'De som bjuds in står på en lista. Den säger vem som har hämtat en kod, men aldrig vem som har svarat eller vad.',
  'shield.tokenHow':
    'Koden görs i din webbläsare. Servern stämplar den utan att se den, så ingen kan koppla koden till dig när du svarar med den.',
  'shield.tokenUnit':
    'Stämpeln säger vilken enhet svaret gäller. Flera är inbjudna till varje enhet, minst så många som ett tal behöver för att visas.',
  'shield.tokenTime':
    'Den som ser servern arbeta kan gissa, om någon hämtar en kod och ett svar kommer strax efter. Vänta gärna en stund, eller en dag, med att svara.',
  'shield.tokenGone':
    'När mätomgången stängs raderas uppgiften om vem som har hämtat en kod. Listan raderas 30 dagar senare och finns inte i någon säkerhetskopia.',
  'shield.way': 'Från telefonen till det låsta kuvertet',
  'shield.carried':
    'Medan du svarar följer svaren med på sidan, krypterade. Servern sparar inget förrän du trycker på Skicka.',
  'shield.sealed': 'När du skickar låses svaren i ett kuvert. Bara den som har lösenfrasen kan öppna det.',
  'shield.sealedByMany':
    'När du skickar låses svaren i ett kuvert. {need} av {holders} personer måste öppna det tillsammans.',
  'shield.mixed': 'Kuverten blandas när minst {n} har kommit in, och en gång till när de öppnas.',
  'shield.together':
    'Alla öppnas samtidigt, när mätomgången är stängd. Har färre än {k} svarat öppnas de aldrig.',
  'shield.destroyed': 'Sedan raderas kuverten, koderna och nyckeln. Ett intyg om det sparas.',
  'shield.notKept':
    'Samsyn sparar inte när du svarade, hur länge det tog, från vilken nätadress eller med vilken webbläsare.',
  'shield.kept': 'Språk, vanlig eller lättläst text och vem som fyllde i sparas tillsammans med svaren.',
  'shield.seen': 'Vad visas för andra?',
  'shield.means': 'Andelar och medelvärden visas när minst {k} har svarat.',
  'shield.spreads': 'Hur svaren fördelar sig visas när minst {k} har svarat.',
  'shield.alike': 'Är en liten grupp helt enig visas inte vad den svarade.',
  'shield.written':
    'Det du skriver med egna ord skiljs från dina andra svar och blandas för sig. En person läser det först och stryker det som kan peka ut någon. Det visas när minst {k} har skrivit.',
  'shield.writtenLimit': 'Den som känner igen ditt sätt att skriva kan gissa.',
  'shield.time': 'Hur länge sparas svaren?',
  'shield.months':
    'De öppnade svaren raderas {n} månader efter att mätomgången har stängts. Det står i beslutet {decision}.',
  'shield.texts': 'Det som är skrivet med egna ord raderas efter {n} månader.',
  'shield.figures': 'Sammanräknade tal sparas. De pekar inte ut någon.',
  'shield.limits': 'Det här kan inte skyddas',
  'shield.server': 'Den som styr servern just när du svarar skulle kunna titta.',
  'shield.backups':
    'Databasens logg och säkerhetskopior behåller kuvertens ordning tills de gallras. Utan nyckeln går kuverten inte att läsa.',
  'shield.paper': 'Svarar du på papper ser de som skriver in papperet vad du har svarat.',
  'shield.beside': 'Den som sitter bredvid kan se skärmen. Den som hjälper dig vet vad du svarar.',
  'shield.http': 'Börjar adressen med http, utan s? Då kan någon på samma wifi läsa det du skickar.',
  'shield.database': 'Databasen just nu',
  'shield.timeOff': 'Databasen skriver inte ner när något sparades.',
  'shield.timeOn':
    'Databasen skriver ner när något sparades. Det borde den inte göra. Säg till dem som frågar.',
  'shield.valuesOff': 'Databasens logg innehåller inga svar.',
  'shield.valuesOn': 'Databasens logg kan innehålla låsta kuvert.',
  'shield.archiveOff': 'Databasens logg arkiveras inte.',
  'shield.archiveOn': 'Databasens logg arkiveras. Hur länge bestämmer den som driver servern.',
  'shield.unknown': 'Databasen gick inte att fråga just nu.',
  'shield.copies': 'Samsyn vet inte hur gammal den äldsta säkerhetskopian är. Fråga den som driver servern.',
} as const satisfies Messages
