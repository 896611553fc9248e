import type { Messages } from '../message.ts'

/** Letters that Samsyn sends. Plain text: they must be readable everywhere. */
export const mail = {
  'mail.greeting': 'Hej,',
  'mail.signature': 'Samsyn\n{address}',
  'mail.once': 'Länken fungerar en gång och bara för dig. Skicka den inte vidare.',
  'mail.invitation.subject': 'Inbjudan till {association} i Samsyn',
  'mail.invitation.text':
    '{from} bjuder in dig till {association} i Samsyn.\n\nÖppna länken inom en vecka och välj ett lösenord:\n{link}',
  'mail.wave-invitation.subject': '{asker} frågar dig',
  'mail.wave-invitation.text': '{asker} vill ha ditt svar i mätomgången {name}. Svara senast {date}.',
  'mail.wave-reminder.subject': 'Påminnelse: {asker} frågar dig',
  'mail.wave-reminder.text':
    'Du har inte hämtat din kod till mätomgången {name}. Vill du svara gör du det senast {date}.',
  'mail.wave.go': 'Hämta din kod här:',
  'mail.wave.own': 'Länken är bara din. Skicka den inte vidare.',
  'mail.wave.safe': 'Den som frågar kan se att du har hämtat en kod. Ingen kan se vad du svarar med den.',
  'mail.password-reset.subject': 'Nytt lösenord till Samsyn',
  'mail.password-reset.text':
    'Öppna länken inom en timme och välj ett nytt lösenord:\n{link}\n\nHar du inte bett om det? Då behöver du inte göra något. Ditt gamla lösenord gäller.',
  'mail.changed.subject': 'Din inloggning till Samsyn har ändrats',
  'mail.changed.text':
    '{what}\n\nVar det du? Då behöver du inte göra något. Var det inte du? Skaffa genast ett nytt lösenord på inloggningssidan, och säg till den som sköter Samsyn.',
  'mail.changed.password': 'Lösenordet är bytt. Du är utloggad överallt annars.',
  'mail.changed.code-added': 'Engångskoder från en app är tillagda.',
  'mail.changed.code-removed': 'Engångskoder från en app är borttagna.',
  'mail.changed.passkey-added': 'En passnyckel är tillagd.',
  'mail.changed.passkey-removed': 'En passnyckel är borttagen.',
  'mail.changed.recovery-used': 'Någon har loggat in med en av dina reservkoder.',
} as const satisfies Messages
