import type { Messages } from '../message.ts'

/** Så skyddas din röst: what the two ways of voting hold, and what they do not hold. Nothing is promised beyond it. */
export const protection = {
  'protection.title': 'Så skyddas din röst',
  'protection.lead':
    'Här står vad som skyddas, och vad som inte kan skyddas. Det står på väggen vilket sätt ni använder.',
  'protection.sealed': 'Skilda kuvert',
  'protection.how': 'Så går det till',
  'protection.how1':
    'Din röst låses i ett kuvert när du skickar den. Kuvertet sparas innan du får svaret ”Din röst är mottagen”.',
  'protection.how2':
    'När omröstningen är stängd öppnas alla kuvert på en gång. Rösterna blandas, och inget namn följer med.',
  'protection.how3': 'Sedan raderas kuverten och nyckeln som öppnade dem.',
  'protection.holds': 'Det här håller',
  'protection.holds1':
    'Ingen i rummet kan se vad just du röstar. Väggen visar bara hur många som har röstat.',
  'protection.holds2':
    'Konferensledaren ser inte vad du röstar, och får av Samsyn inte veta vilka som har röstat.',
  'protection.holds3':
    'Efter räkningen finns inget sparat som knyter en röst till en person. I säkerhetskopior finns bara låsta kuvert, utan nyckel.',
  'protection.holds4':
    'Du kan ändra dig tills omröstningen stänger. Den röst du skickar sist gäller, och den räknas en gång.',
  'protection.holds5':
    'Samsyn skriver inte ner vilken telefon som röstade, när den gjorde det eller var den fanns.',
  'protection.limits': 'Det här håller inte',
  'protection.limit1': 'Den som styr servern medan omröstningen pågår skulle kunna titta.',
  'protection.limit2': 'Om alla röstar lika vet alla vad alla röstade.',
  'protection.limit3':
    'De blandade rösterna kan visas öppet, så att vem som helst kan räkna om. Den som redan vet några av dina svar kan då känna igen resten.',
  'protection.limit4':
    'Den som har kortets kod kan rösta från din plats, och se om den har röstat. Den som skrev ut kortet kan ha sparat koden, och kan ge platsen ett nytt kort. Det nya kortet syns i historiken, och din telefon säger till. Den som sitter nära kan se din skärm.',
  'protection.limit5':
    'Börjar adressen med http, utan s? Då kan någon med rätt kunskap på samma wifi läsa det telefonen skickar.',
  'protection.limit6': 'Kuvert och nyckel raderas, men ingen kan bevisa att en disk har glömt.',
  'protection.phone': 'På din telefon',
  'protection.phoneText':
    'Dina svar ligger kvar i telefonens flik tills nästa omröstning, så att du kan ändra dig. Tryck på ”Byt plats” innan någon annan lånar telefonen.',
  'protection.code': 'Kontrollkoden',
  'protection.codeText':
    'Koden på väggen och i telefonen visar att alla röstar om samma förslag med samma regel. Är den olika? Säg till konferensledaren.',
  'protection.evaluation': 'Utvärderingen',
  'protection.evaluationText':
    'Utvärderingen i slutet av konferensen går till som en omröstning i skilda kuvert. Färre än fem svar öppnas aldrig. När kuverten öppnas tas svaren isär: varje fråga blandas för sig, så att inget visar vilka svar som kom från samma person.',
  'protection.evaluationLimit':
    'Det du skriver med egna ord kan läsas av konferensledaren och komma med i rapporten. Den som känner igen ditt sätt att skriva kan gissa. Svarar alla lika vet alla vad alla svarade.',
  'protection.talk': 'Argument från borden',
  'protection.talkText':
    'Bordet skriver vad som sägs, inte vem som säger det. Argumenten visas för dem som röstar och på väggen. De kan också komma med ord för ord i rapporten, som alla kan läsa. Det bestämmer konferensledaren. Annars står bara antalet i rapporten.',
  'protection.talkLimit':
    'Det här håller inte: de som satt vid bordet vet vem som sade vad. Den som känner igen ett sätt att uttrycka sig kan gissa.',
  'protection.open': 'Öppen räkning',
  'protection.openText':
    'Ditt namn står bredvid din röst. Alla kan se den. Öppen räkning är bara till för övning.',
  'protection.strata': 'Röster med bakgrund',
  'protection.strataText':
    'Konferensledaren kan bestämma att rösterna bär väljarens bakgrund, till exempel chef eller politiker. Då står det på din skärm innan du skickar. Bakgrunden tas från listan över experterna och ligger i det låsta kuvertet.',
  'protection.strataHolds':
    'Det här håller: ingen grupp under fem redovisas eller går att räkna fram. Små grupper slås ihop innan rösterna skrivs ner. Är en grupp nästan enig står det ord i stället för tal. Det som publiceras visar varken hela röstsedlar eller vem som hör till vilken röst.',
  'protection.strataLimits':
    'Det här håller inte: i databasen står gruppen bredvid den blandade rösten. Den som styr databasen och redan vet några av dina svar känner då lättare igen resten. Svarade hela rummet lika vet alla vad alla svarade. Den som själv svarade annorlunda än sin grupp kan förstå vad de andra svarade. På papper finns ingen bakgrund.',
  'protection.paper': 'Pappersröst',
  'protection.paperText':
    'Får du ett papper slutar telefonen ta emot din röst. Papperet har inget namn och inget nummer. Papperen blandas, och två personer läser dem var för sig. Sedan läggs de i samma sorts kuvert som telefonernas röster.',
  'protection.paperHolds':
    'Det här håller: ingen röst räknas två gånger. Listan över vem som fick papper raderas när rösterna räknas. Då blandas papper och telefoner, och inget sparat säger vilka röster som kom på papper.',
  'protection.paperLimits':
    'Det här håller inte: de två som läser ser vad som står på varje papper. Den som känner igen en penna eller ett sätt att kryssa kan gissa. De i rummet ser vem som får ett papper.',
  'protection.card': 'Kort ur skål',
  'protection.cardText':
    'Alla drar ett kort ur en skål och röstar med koden på det. Rösten ligger i ett kuvert som ovan.',
  'protection.cardHolds':
    'Det här håller: inget i servern knyter kortet till en person, inte heller medan omröstningen pågår. Servern sparar inte koden, bara ett kontrolltal. Kortet gäller i en enda omröstning.',
  'protection.cardLimits':
    'Det här håller inte: den som ser ditt kort vet vilken kod du har. Den som skrev ut korten skulle kunna spara en kod. Därför finns det aldrig fler kort än personer på plats.',
  'protection.blind': 'Blind biljett',
  'protection.blindText':
    'När omröstningen låses gör din telefon en hemlig biljett. Servern godkänner den utan att se den, en gång för varje plats. Rösten skickas sedan för sig, utan något som pekar på platsen.',
  'protection.blindHolds':
    'Det här håller: den som styr servern kan inte se i databasen vem som lade vilken röst, inte heller under omröstningen. Telefonen väntar en slumpvis tid, högst 8 sekunder, innan den skickar. Då syns det inte säkert vems röst som kom när.',
  'protection.blindLimits':
    'Det här håller inte: telefonens nätadress och klockslag syns för den som avlyssnar servern just då. Skickar du ensam, långt före eller efter alla andra, hjälper inte väntan. Kommer du sent ligger biljett och röst nära varandra i tid. Sidan i telefonen kommer från servern: den som styr servern skulle kunna skicka en annan sida. Ingen teknik skyddar mot den som tvingar dig att visa skärmen.',
  'protection.lost':
    'En förlorad biljett eller ett tappat kort är en förlorad röst. Två personer kan godkänna ett nytt kort. Då står det bredvid röstetalen att en röst kan vara en för mycket.',
  'protection.back': 'Till omröstningen',
} as const satisfies Messages
