import type { Messages } from '../message.ts'

/** Mode C, for those who answer: consent, the kept card and how to stop. Never the word anonymous. */
export const answeringPanel = {
  'panel.promise': 'Dina svar är konfidentiella. Ingen lista visar vem som har vilket kort.',
  'panel.consent': 'Vill du vara med?',
  'panel.confidential': 'Svaren är konfidentiella och räknas som personuppgifter, fast ditt namn inte finns.',
  'panel.number':
    'Kortet blir ett slumpnummer. Det visar vilka svar som kommer från samma person, när svaren har öppnats.',
  'panel.kept': {
    one: 'Öppnade svar sparas i {n} månad efter att mätomgången har stängts.',
    other: 'Öppnade svar sparas i {n} månader efter att mätomgången har stängts.',
  },
  'panel.stop': 'Du kan sluta när du vill. Till det behöver du kortet.',
  'panel.stopTitle': 'Sluta vara med',
  'panel.stays': 'Svar som redan är öppnade finns kvar tills de gallras. Utgivna siffror står kvar.',
  'panel.keepCard': 'Spara kortet till nästa gång. Ett kort som är borta går inte att ersätta.',
  'panel.consentMissing': 'Kryssa i rutan om du vill vara med. Annars stänger du bara sidan.',
  'panel.agree': 'Jag har läst det här och vill vara med.',
  'panel.card': 'Koden på kortet',
  'panel.cardMissing': 'Skriv koden som står på kortet.',
  'panel.cardWrong': 'Koden stämmer inte. Jämför med kortet.',
  'panel.away': 'Det gick inte att avsluta nu. Koden finns kvar här. Vänta en minut och tryck igen.',
  'panel.stopCard': 'Kortet slutar gälla. Inga fler svar tas emot med det.',
  'panel.stopSealed': 'Svar som fortfarande är låsta kastas olästa när mätomgången öppnas.',
  'panel.stopFinal': 'Det går inte att ångra.',
  'panel.stopped': 'Du är inte med längre',
  'panel.stoppedBefore': 'Du var inte med längre',
  'panel.throwCard': 'Du kan slänga kortet.',
  'panel.idle': 'Ingen mätomgång är öppen nu',
  'panel.idleText': 'Kortet gäller. Spara det till nästa gång du blir tillfrågad.',
  'panel.withdrawn': 'Du är inte med längre',
  'panel.withdrawnText': 'Någon har avslutat deltagandet med det här kortet. Det tar inte emot fler svar.',
  'panel.receipt': 'Spara kortet. Du svarar med samma kort nästa gång.',
  'panel.shieldCard': 'Du svarar med ett kort som du behåller. Ingen skriver upp vem som fick vilket kort.',
  'panel.shieldSame':
    'Efter öppningen syns vilka svar som kommer från samma kort. Svar från flera gånger kan tillsammans peka ut någon.',
  'panel.shieldHolder':
    'Den som har ditt kort kan svara i ditt ställe. Ingen sida visar gamla svar för den som har kortet.',
  'panel.shieldKey':
    'Nyckeln till kortens slumpnummer ligger i en fil på servern, utanför databasen och dess säkerhetskopior.',
  'panel.shieldBoth':
    'Den som styr servern och får se ditt kort kan hitta dina öppnade svar. Databasen räcker inte för det.',
  'panel.shieldWords': 'Det du skriver med egna ord läggs inte ihop med dina andra svar.',
  'panel.shieldTime': 'Kort och nyckel finns tills uppföljningen avslutas. Då förstörs de.',
} as const satisfies Messages
