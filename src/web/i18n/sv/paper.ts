import type { Messages } from '../message.ts'

/** Votes on paper, as staff meet them and as they are printed. */
export const paper = {
  'paper.title': 'Pappersröster: {name}',
  'paper.lead': 'Papper och telefoner räknas tillsammans. Ingen får räknas två gånger.',
  'paper.crumb': 'Pappersröster',
  'paper.toConsole': 'Till konsolen',
  'paper.print': 'Skriv ut pappersrösten',
  'paper.none': 'Den här omröstningen tar inte emot papper',
  'paper.noneText':
    'Papper fungerar med skilda kuvert och med kort ur skål. De fungerar inte med blinda biljetter, och inte när varje förslag visas för sig.',

  'paper.before': 'Före och under omröstningen',
  'paper.rosterStep1': 'Skriv ut lika många papper som ni tror behövs. Alla papper är likadana.',
  'paper.rosterStep2':
    'Öppna omröstningen. Den som vill ha papper får ett av dig, och du markerar det i listan över experter.',
  'paper.rosterStep3':
    'Telefonen för den platsen slutar ta emot röster. Har den redan skickat en röst räknas papperet i stället.',
  'paper.rosterStep4':
    'Får du tillbaka ett oanvänt papper? Ta tillbaka det i listan, så gäller telefonen igen.',
  'paper.cardStep1': 'Skriv ut kort med kryssrutor till skålen. Varje kort är en röst.',
  'paper.cardStep2':
    'Den som har dragit ett kort röstar med telefonen, eller kryssar på kortet och lägger det i lådan.',
  'paper.cardStep3': 'Kort som redan har röstat från en telefon tas inte emot från lådan.',
  'paper.toRoster': 'Till listan över experter',
  'paper.toCards': 'Röstkort till skålen',
  'paper.out': {
    zero: 'Inget papper är utdelat.',
    one: '{n} papper är utdelat.',
    other: '{n} papper är utdelade.',
  },
  'paper.cardsOut': { zero: 'Inget kort är gjort.', one: '{n} kort är gjort.', other: '{n} kort är gjorda.' },

  'paper.startHeading': 'Räkna papperen',
  'paper.start1': 'Töm lådan på ett bord där flera ser på.',
  'paper.start2': 'Blanda papperen ordentligt. Då syns inte vem som lade sitt först.',
  'paper.start3': 'Kontrollera att det står bunt {code} på alla papper.',
  'paper.start4': 'Räkna dem, och numrera hörnen från 1 i den ordning de nu ligger.',
  'paper.startCount': 'Så många papper finns i bunten',
  'paper.startHint': 'Högst {n}. Är de färre har någon behållit sitt papper. Då räknas inte den rösten.',
  'paper.startAct': 'Börja föra in',
  'paper.nothingToKey': 'Inga papper är utdelade. Gå till konsolen och räkna rösterna.',

  'paper.passes': 'Två läsningar',
  'paper.passesText':
    'Två personer läser varje papper, var för sig, på var sin dator. Ingen ser vad den andra skriver.',
  'paper.pass1': 'Första läsningen',
  'paper.pass2': 'Andra läsningen',
  'paper.passMine': 'din',
  'paper.passFree': 'väntar på någon',
  'paper.take': 'Läs bunten',
  'paper.takeWhy':
    'Du läser alla papper i bunten. Någon annan, inloggad med ett eget konto, läser dem också.',
  'paper.bothTaken': 'Två andra läser bunten. Deras läsningar räcker.',
  'paper.keyAway': 'Nyckeln till kuverten finns inte på den här datorn. Jämförelsen kan inte göras härifrån.',

  'paper.paperNo': 'Papper {pos} av {n}',
  'paper.again': 'Läs papper {pos} igen',
  'paper.keysYesNo':
    '1 = ja, 2 = nej, 3 = kan inte bedöma. Rutan byter rad av sig själv. Tom rad är kan inte bedöma.',
  'paper.keysRate':
    '1 till 9 = betyget, 0 = kan inte bedöma. Rutan byter rad av sig själv. Tom rad är kan inte bedöma.',
  'paper.keysChoose':
    '1 = kryss. Lämna raden tom eller skriv 0 där det inte är något kryss. Rutan byter rad av sig själv.',
  'paper.keysRank': 'Skriv platsen, 1 till {places}. Lämna raden tom där inget står. Pil ned går vidare.',
  'paper.keysMove': 'Pil upp och ned flyttar. Enter går vidare, och sparar från sista raden.',
  'paper.card': 'Kortets kod, 12 tecken',
  'paper.cardAgain': 'Skriv kortets kod igen. Den sparas inte i klartext.',
  'paper.saveNext': 'Spara papper {pos}',
  'paper.notCounted': 'Papperet kan inte räknas',
  'paper.notCountedTitle': 'Ska papper {pos} inte räknas?',
  'paper.notCountedText':
    'Välj det bara när det inte går att se hur papperet är ifyllt. Gäller också kort som redan har röstat från en telefon. Den andra läsningen måste säga samma sak.',
  'paper.keep': 'Gå tillbaka till papperet',
  'paper.saved': 'Papper {pos} är sparat.',
  'paper.savedNot': 'Papper {pos} är sparat: det räknas inte.',
  'paper.wrongCell': 'Rad {rows}: det som står i rutan är inget av svaren.',
  'paper.doubled': 'Rad {rows} har samma plats. Står det så på papperet kan det inte räknas.',
  'paper.tooMany': '{chosen} kryss, högst {most}. Står det så på papperet kan det inte räknas.',

  'paper.mineDone': 'Din läsning är klar',
  'paper.mineDoneText': 'Vänta på den andra läsningen. Sidan följer med av sig själv.',
  'paper.differing': {
    one: '{n} papper är läst olika',
    other: '{n} papper är lästa olika',
  },
  'paper.differingText':
    'Leta upp papperet och titta på det tillsammans. Den som har läst fel läser om. Papperet räknas när båda läsningarna säger samma sak.',
  'paper.differsIn': 'Papper {pos}: förslag {items}',
  'paper.differsWhole': 'Papper {pos}: kortet, eller om papperet räknas',
  'paper.agreed': 'Båda läsningarna säger samma sak',
  'paper.agreedText': 'Räkna rösterna i konsolen. Papperen läggs då i samma kuvert som telefonernas röster.',
  'paper.stop': 'Börja om',
  'paper.stopTitle': 'Ska allt som är infört tas bort?',
  'paper.stopText':
    'De två läsningarna försvinner. Papperen ligger kvar på bordet. Räkna bunten igen, eller öppna omröstningen igen i konsolen.',
  'paper.stopAct': 'Ta bort det som är infört',
  'paper.stopKeep': 'Behåll',
  'paper.over': 'Omröstningen är räknad. Papperen är med.',

  'paper.handOut': 'Ge papper',
  'paper.takeBack': 'Ta tillbaka papperet',
  'paper.badge': 'På papper',
  'paper.handOutTitle': 'Ska plats {number} rösta på papper?',
  'paper.handOutText':
    'Telefonen slutar ta emot röster från platsen i den här omröstningen. Har den redan skickat en röst räknas papperet i stället. Ge papperet i handen nu.',
  'paper.handOutDone': 'Plats {number} röstar på papper. {n} papper är utdelade.',
  'paper.takenBack': 'Plats {number} röstar med telefonen igen.',

  'paper.printLead':
    'Skriv ut ett exemplar till var och en. Välj antal i utskriftsrutan. Papperet har inget namn och inget nummer.',
  'paper.printTitle': 'Pappersröst',
  'paper.rowNo': 'Nr',
  'paper.rowItem': 'Förslag',
  'paper.yes': 'Ja',
  'paper.no': 'Nej',
  'paper.cannotJudge': 'Kan inte bedöma',
  'paper.cross': 'Kryss',
  'paper.place': 'Plats',
  'paper.howYesNo': 'Sätt ett kryss på varje rad. En rad utan kryss räknas som Kan inte bedöma.',
  'paper.howRate':
    'Ringa in en siffra på varje rad: 1 är inte alls viktigt, 9 är mycket viktigt. Kan du inte bedöma förslaget? Kryssa i rutan.',
  'paper.howChoose': 'Kryssa för de förslag du vill ha med. Högst {most}.',
  'paper.mostOf': '{n} av slaget {kind}',
  'paper.howRank':
    'Skriv 1 vid det viktigaste förslaget, 2 vid det näst viktigaste, och så vidare till {places}. Lämna resten tomt.',
  'paper.howAll':
    'Skriv inget namn. Blev det fel? Byt till ett nytt papper hos konferensledaren. Vik papperet och lägg det i lådan.',
  'paper.howCard': 'Skriv inget namn. Vik papperet och lägg det i lådan.',
  'paper.pile': 'Bunt {code}',
  'paper.lock': 'Låst som {code}',
  'paper.withdrawn': 'Utgår',
  'paper.sheet': 'Röstkort med kryssrutor',
  'paper.cardsWithBoxes': 'Skriv ut med kryssrutor, ett kort per sida',
  'paper.cardOr': 'Rösta med telefonen, eller fyll i här och lägg papperet i lådan. Inte båda.',
  'paper.sheetRegion': 'Så ser pappersrösten ut',

  'event.paper.hand-out': '{actor} gav någon ett papper att rösta med.',
  'event.paper.take-back': '{actor} tog tillbaka ett oanvänt papper.',
  'event.paper.start-keying': '{actor} räknade papperen och började föra in dem.',
  'event.paper.stop-keying': '{actor} tog bort det som hade förts in från papperen.',
  'event.paper.take-pile': '{actor} läser pappersbunten.',

  'paper.channels': 'Så kom rösterna in: {phone} från telefoner, {paper} på papper.',
  'paper.channelsBoth':
    '{n} röster från telefoner och papper tillsammans. De redovisas inte var för sig, eftersom den ena delen är färre än fem.',
  'paper.channelsInvalid': { one: '{n} papper kunde inte räknas.', other: '{n} papper kunde inte räknas.' },
} as const satisfies Messages
