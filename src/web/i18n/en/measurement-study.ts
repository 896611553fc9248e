import type { Counterpart } from '../message.ts'
import type { measurementStudy as swedish } from '../sv/measurement-study.ts'

export const measurementStudy = {
  'study.which': 'Follow-up',
  'study.whichHint': 'All waves of one follow-up are answered with the same cards.',
  'study.none': 'You have no follow-up under way. Begin one here.',
  'study.new': 'New follow-up',
  'study.newHint': 'For instance One year after.',
  'study.begin': 'Begin the follow-up',
  'study.beginning': 'Beginning …',
  'study.noMail':
    'There are no invitations by mail in this way. Hand out cards, and write down nowhere who gets which.',
  'study.warn':
    'Where few join or leave between two waves, new figures are not shown. What those few answered could be worked out.',
  'study.key':
    'The key of the cards is a file on the server. It is not in the backup of the database. If it is lost, no card is valid.',
  'study.all': 'Follow-ups',
  'study.allText': 'The same people answer several times, each with a card that they keep.',
  'study.cards': 'Cards',
  'study.waves': 'Waves',
  'study.state': 'State',
  'study.state.running': 'Under way',
  'study.state.ended': 'Ended',
  'study.keyAway': 'The key file is missing on the server',
  'study.end': 'End',
  'study.ending': 'Ending …',
  'study.endAsk': 'End {name}?',
  'study.endText':
    'No card is valid after this, and the key is destroyed. No new answers can be put together with old ones. It cannot be undone.',
  'study.keep': 'Let it go on',
  'study.lead':
    'A card lets the same person in to every wave. Those who have a card answer with it, others get a new one.',
  'study.count': 'Number of new cards',
  'study.make': 'Make the cards',
  'study.making': 'Making the cards …',
  'study.once': 'Print the cards now',
  'study.onceText':
    'The codes are shown here and now alone. They are stored nowhere. If you leave the page, make new cards.',
  'study.lost':
    'The cards were made, but the codes did not arrive. Count them as not handed out and make new ones.',
  'study.sheetOf': { one: '{unit}: one card', other: '{unit}: {n} cards' },
  'study.sheetHow': 'Cut, shuffle and let everybody draw a card. Write down nowhere who gets which.',
  'study.cardTitle': 'Your card. Keep it.',
  'study.cardAgain': 'You answer with the same card each time you are asked.',
  'study.cardStop': 'Do you want to stop? Go to {address}.',
  'study.cardPromise': 'Your answers are confidential.',
  'study.returned': 'Cards not handed out',
  'study.returnedText': 'Cards that the unit still has. They do not count in the response rate.',
  'study.rates': 'Cards and response rate',
  'study.next':
    'Hand out cards to those who have none. The others answer with theirs. It closes after {date}.',
  'study.toCards': 'To the cards',
  'study.step': 'Cards and answers',
  'study.noCards': 'no cards yet',
  'event.study.begin': '{actor} began a follow-up.',
  'event.study.end': '{actor} ended a follow-up. {cards} cards are no longer valid.',
} as const satisfies Counterpart<typeof swedish>
