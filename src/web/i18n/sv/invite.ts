import type { Messages } from '../message.ts'

/** Mode B: where somebody invited fetches a code, and answers now or another day. */
export const invite = {
  'invite.title': 'Hämta din kod',
  'invite.lead': '{who} frågar dig i mätomgången {name}. Du kan svara till och med {date}.',
  'invite.how':
    'Koden görs i din webbläsare och stämplas utan att någon ser den. Den som frågar kan se att du har hämtat en kod, men inte vad du svarar.',
  'invite.needsScript':
    'Koden görs i webbläsaren, och det kräver JavaScript. Slå på det, eller öppna länken i en annan webbläsare.',
  'invite.fetch': 'Hämta koden',
  'invite.fetching': 'Hämtar koden …',
  'invite.taken':
    'Koden är redan hämtad, i en annan webbläsare eller på en annan enhet. Svara där, eller klistra in koden här nedanför om du har sparat den.',
  'invite.wrong': 'Länken stämmer inte. Öppna den igen från brevet.',
  'invite.plain': 'Koden kan bara hämtas där adressen börjar med https. Säg till den som har bjudit in dig.',
  'invite.old': 'Webbläsaren är för gammal för att göra koden. Öppna länken i en nyare.',
  'invite.away': 'Servern svarar inte. Inget är förlorat. Vänta en stund och tryck på Hämta koden igen.',
  'invite.closed': 'Mätomgången är stängd. Det går inte att svara längre.',
  'invite.missing':
    'Öppna länken från brevet för att hämta din kod. Har du sparat den kan du klistra in den här.',
  'invite.held': 'Du har din kod',
  'invite.heldText':
    'Den finns i den här webbläsaren, och bara här. Vill du svara någon annanstans kan du spara den nedanför.',
  'invite.later':
    'Svara nu, eller kom tillbaka till den här sidan en annan dag, senast {date}. Ju längre du väntar, desto svårare är det att gissa att ett svar är ditt.',
  'invite.keep': 'Spara koden, eller använd en som du har sparat',
  'invite.keepText': 'Den som har koden kan svara med den en gång. En kod som är borta går inte att få igen.',
  'invite.code': 'Din kod',
  'invite.copy': 'Kopiera koden',
  'invite.copied': 'Kopierad',
  'invite.forget': 'Glöm koden i den här webbläsaren',
  'invite.answer': 'Börja svara',
  'invite.codeWrong': 'Koden stämmer inte. Kopiera den igen, hela.',
  'invite.done': 'Din kod är använd och går inte att svara med igen.',
  'invite.in.sv': 'På svenska',
  'invite.in.en': 'In English',
} as const satisfies Messages
