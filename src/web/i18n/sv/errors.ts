import type { ErrorCode } from '#domain/kernel/error-code.ts'
import type { Message } from '../message.ts'

/** What happened, what is safe, what to do, in that order. One text per code: the type demands all. */
export const errors = {
  'error.internal': 'Något gick fel hos oss. Det du skrev finns kvar. Försök igen om en stund.',
  'error.not-found': 'Det du söker finns inte här, eller så får du inte se det. Gå tillbaka till listan.',
  'error.not-signed-in': 'Du har varit borta länge. Logga in igen, det du skrev finns kvar.',
  'error.forbidden': 'Din roll får inte göra det här. Be den som leder arbetet.',
  'error.invalid-input': 'Någon uppgift behöver rättas. Det du skrev finns kvar.',
  'error.stale-version':
    'Någon annan hann ändra före dig. Det du skrev finns kvar. Läs om sidan och försök igen.',
  'error.database-away': 'Väntar på databasen. Inget är förlorat. Försök igen om en stund.',
  'error.too-many-attempts': 'Det blev många försök på kort tid. Vänta en stund och försök igen.',
  'error.origin-refused':
    'Sidan öppnades från en annan adress än Samsyns. Öppna Samsyn på nytt och försök igen.',
  'error.room-port-taken':
    'Rummet kunde inte öppnas: porten {port} används redan. Stäng det andra programmet eller starta med ROOM_PORT=4812.',
  'error.too-large': 'Filen är för stor. Inget är sparat. Dela den och försök igen.',
} as const satisfies Record<`error.${ErrorCode}`, Message>
