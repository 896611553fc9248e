import type { Counterpart } from '../message.ts'
import type { mail as sv } from '../sv/mail.ts'

export const mail: Counterpart<typeof sv> = {
  'mail.greeting': 'Hello,',
  'mail.signature': 'Samsyn\n{address}',
  'mail.once': 'The link works once and only for you. Do not pass it on.',
  'mail.invitation.subject': 'Invitation to {association} in Samsyn',
  'mail.invitation.text':
    '{from} invites you to {association} in Samsyn.\n\nOpen the link within a week and choose a password:\n{link}',
  'mail.wave-invitation.subject': '{asker} asks you',
  'mail.wave-invitation.text': '{asker} would like your answers in the wave {name}. Answer by {date}.',
  'mail.wave-reminder.subject': 'Reminder: {asker} asks you',
  'mail.wave-reminder.text':
    'You have not fetched your code for the wave {name}. If you want to answer, do so by {date}.',
  'mail.wave.go': 'Fetch your code here:',
  'mail.wave.own': 'The link is yours alone. Do not pass it on.',
  'mail.wave.safe':
    'Those who ask can see that you have fetched a code. Nobody can see what you answer with it.',
  'mail.password-reset.subject': 'New password for Samsyn',
  'mail.password-reset.text':
    'Open the link within an hour and choose a new password:\n{link}\n\nDid you not ask for it? Then there is nothing to do. Your old password still holds.',
  'mail.changed.subject': 'How you sign in to Samsyn has changed',
  'mail.changed.text':
    '{what}\n\nWas it you? Then there is nothing to do. Was it not you? Get a new password at once on the sign-in page, and tell whoever runs Samsyn.',
  'mail.changed.password': 'The password has been changed. You have been signed out everywhere else.',
  'mail.changed.code-added': 'One-time codes from an app have been added.',
  'mail.changed.code-removed': 'One-time codes from an app have been removed.',
  'mail.changed.passkey-added': 'A passkey has been added.',
  'mail.changed.passkey-removed': 'A passkey has been removed.',
  'mail.changed.recovery-used': 'Somebody has signed in with one of your recovery codes.',
}
