import type { Messages } from '../message.ts'

export const answeringPanel = {
  'panel.promise': 'Your answers are confidential. No list shows who has which card.',
  'panel.consent': 'Do you want to take part?',
  'panel.confidential': 'Answers are confidential and count as personal data, though your name is not there.',
  'panel.number':
    'The card becomes a random number. Once answers are opened it shows which come from the same person.',
  'panel.kept': {
    one: 'Opened answers are kept for {n} month after the wave has closed.',
    other: 'Opened answers are kept for {n} months after the wave has closed.',
  },
  'panel.stop': 'You can stop whenever you want. You need the card for it.',
  'panel.stopTitle': 'Stop taking part',
  'panel.stays': 'Answers that are already opened stay until they are deleted. Released figures stay.',
  'panel.keepCard': 'Keep the card for the next time. A lost card cannot be replaced.',
  'panel.consentMissing': 'Tick the box if you want to take part. If not, just close the page.',
  'panel.agree': 'I have read this and want to take part.',
  'panel.card': 'The code on the card',
  'panel.cardMissing': 'Type the code that stands on the card.',
  'panel.cardWrong': 'The code is not right. Compare it with the card.',
  'panel.away': 'It could not be done now. The code is still here. Wait a minute and press again.',
  'panel.stopCard': 'The card is no longer valid. No more answers are taken with it.',
  'panel.stopSealed': 'Answers that are still sealed are thrown away unread when the wave is opened.',
  'panel.stopFinal': 'It cannot be undone.',
  'panel.stopped': 'You no longer take part',
  'panel.stoppedBefore': 'You had stopped already',
  'panel.throwCard': 'You can throw the card away.',
  'panel.idle': 'No wave is open now',
  'panel.idleText': 'The card is valid. Keep it until you are asked again.',
  'panel.withdrawn': 'You no longer take part',
  'panel.withdrawnText': 'Somebody has stopped taking part with this card. It takes no more answers.',
  'panel.receipt': 'Keep the card. You answer with the same card the next time.',
  'panel.shieldCard': 'You answer with a card that you keep. Nobody writes down who was given which card.',
  'panel.shieldSame':
    'After the opening it can be seen which answers come from the same card. Together they can point somebody out.',
  'panel.shieldHolder':
    'Whoever has your card can answer in your place. No page shows old answers to whoever has the card.',
  'panel.shieldKey':
    'The key to the random numbers of the cards is a file on the server, outside the database and its backups.',
  'panel.shieldBoth':
    'Whoever controls the server and sees your card can find your opened answers. The database is not enough.',
  'panel.shieldWords': 'What you write in your own words is not put together with your other answers.',
  'panel.shieldTime': 'Cards and key exist until the follow-up is ended. Then they are destroyed.',
} as const satisfies Messages
