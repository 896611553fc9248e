import type { Counterpart } from '../message.ts'
import type { errors as swedish } from '../sv/errors.ts'

export const errors: Counterpart<typeof swedish> = {
  'error.internal': 'Something went wrong on our side. What you wrote is still here. Try again in a while.',
  'error.not-found': 'What you look for is not here, or you may not see it. Go back to the list.',
  'error.not-signed-in': 'You have been away for long. Sign in again, what you wrote is still here.',
  'error.forbidden': 'Your role may not do this. Ask whoever leads the work.',
  'error.invalid-input': 'Something needs to be corrected. What you wrote is still here.',
  'error.stale-version':
    'Somebody else changed this first. What you wrote is still here. Reload and try again.',
  'error.database-away': 'Waiting for the database. Nothing is lost. Try again in a while.',
  'error.too-many-attempts': 'There were many attempts in a short time. Wait a while and try again.',
  'error.origin-refused':
    'The page was opened from another address than Samsyn’s. Open Samsyn anew and try again.',
  'error.room-port-taken':
    'The room could not be opened: port {port} is already in use. Close the other program or start with ROOM_PORT=4812.',
  'error.too-large': 'The file is too large. Nothing is saved. Split it and try again.',
}
