import type { Messages } from '../message.ts'

/** The first page: what Samsyn is, and its two doors. */
export const front = {
  'front.pageTitle': 'Samsyn – enas om vad som ska mätas',
  'front.lead':
    'Samsyn hjälper samordnings\u00adförbund att enas om vad som ska mätas, och att visa hur varje beslut blev till.',
  'front.example': 'Se exemplet',
  'front.exampleText':
    'Exempelförbundet visar konsensuskonferensen från april 2014, med de 41 indikatorer som publicerades. Allt som inte är ur ett dokument är märkt.',
  'front.exampleFree': 'Inget konto behövs. Ändra vad du vill, det går att nollställa.',
  'front.exampleAccount': 'Här behövs ett konto för att se exemplet.',
  'front.exampleAway': 'Exemplet är avstängt på den här installationen.',
  'front.own': 'Börja med ert eget',
  'front.ownText':
    'Skriv förbundets namn, vilka organisationer som ingår och vilka personer som ska arbeta i det.',
  'front.ownFirst':
    'Öppna engångslänken som skrevs ut när Samsyn startade. Den skapar den första administratören.',
  'front.ownAccount': 'Logga in först.',
  'front.signIn': 'Logga in',
  'front.goOn': 'Gå till {association}',
  'front.goOnHeading': 'Fortsätt',
  'front.voteHeading': 'Ska du rösta?',
  'front.voteText': 'Koden står på väggen och på ditt kort.',
  'front.vote': 'Skriv koden',
  'front.what': 'Så arbetar man med Samsyn',
  'front.what1': 'Förslag till indikatorer samlas i en bank, var och en med sin källa.',
  'front.what2': 'Reglerna för varje omröstning låses innan den öppnar, och syns i ord.',
  'front.what3':
    'Experterna röstar med sina egna telefoner. Röstetalen kommer på väggen när omröstningen stänger.',
  'front.what4':
    'Det som antas blir ett protokoll. Vem som helst kan räkna om rösterna och följa varje tal bakåt.',
  'front.here': 'Allt ligger på den här installationen. Inget skickas till någon annan.',
} as const satisfies Messages
