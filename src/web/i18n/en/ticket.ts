import type { Counterpart } from '../message.ts'
import type { ticket as swedish } from '../sv/ticket.ts'

export const ticket: Counterpart<typeof swedish> = {
  'ticket.levelBlind': 'Blind ticket',
  'ticket.levelCard': 'Card from a bowl',
  'ticket.promise': 'Nobody can see what you vote. Nor does the server know who sent the vote.',
  'ticket.promiseBlind':
    'Your phone fetches a voting ticket before the vote opens and sends the vote by itself, without your name.',
  'ticket.promiseCard':
    'You vote with a card that you have drawn from a bowl. Nobody knows who has which card.',
  'ticket.wallBlind': 'Blind ticket: the server does not know who sent which vote',
  'ticket.wallCard': 'Card from a bowl: nobody knows who has which card',

  'ticket.needsScript':
    'The phone is fetching a voting ticket. Does this text stay? Ask the facilitator for a card to vote with.',
  'ticket.fetching': 'The phone is fetching your voting ticket.',
  'ticket.held': 'Your voting ticket is here. It is in this phone only.',
  'ticket.taken':
    'Another phone has already fetched the voting ticket of this seat. Vote from that one, or tell the facilitator.',
  'ticket.plain':
    'Blind tickets do not work here: the address begins with http, without s. Ask the facilitator for a card to vote with.',
  'ticket.old': 'The phone is too old for blind tickets. Ask the facilitator for a card to vote with.',
  'ticket.away': 'The voting ticket is not here yet. The phone is trying again.',
  'ticket.absent': 'Your seat is marked as empty, so you get no voting ticket. Tell the facilitator.',
  'ticket.later': 'The vote was locked before your seat was taken. Tell the facilitator.',
  'ticket.sending': 'Sending … It can take up to 8 seconds: the phone waits for a random time.',
  'ticket.unknownIn':
    'The server does not know who has voted. Did the phone say that the vote was received? Then it is in.',

  'ticket.drawn': 'Vote with the card from the bowl',
  'ticket.drawnText': 'Scan the card with the camera of the phone, or type the code on it.',
  'ticket.typeCode': 'Type the code of the card',
  'ticket.cardTitle': 'Type the code on the card',
  'ticket.cardLabel': 'Code, 12 characters',
  'ticket.cardMissing': 'Type the code. It has 12 characters and is on the card you drew.',
  'ticket.cardUnknown': 'The code {code} is not valid in this vote. Check the card again.',
  'ticket.cardWaits': 'The vote is not open now. Keep the card and try again when it opens.',
  'ticket.cardClosed': 'The vote is closed. A vote that was not received is not in.',
  'ticket.tryAgain': 'Try again',
  'ticket.keepCard':
    'Keep the card until the vote is closed. With it you can change your mind: the vote you send last counts.',
  'ticket.changeWithCard': 'Change the vote: type the code of the card again',
  'ticket.nextItem': 'To the next item',

  'ticket.choiceHint': 'For every vote of the conference. It is locked when the first vote is locked.',
  'ticket.choiceLocked': 'A vote is already locked with this protection, so it does not change.',
  'ticket.choiceSeparate':
    'The envelopes are opened together when the vote is closed. Whoever controls the server during the vote could look. Works with every phone.',
  'ticket.choiceCard':
    'You print one card for each person in the room. Everybody draws one from a bowl, so nobody knows who has which. New cards for each vote. Works with every phone.',
  'ticket.choiceBlind':
    'The phone makes a voting ticket that the server approves without seeing it. The server cannot tie the vote to the seat. Needs an address that begins with https, and phones no older than from 2020.',
  'ticket.bowl': 'Cards for the bowl',
  'ticket.bowlTitle': 'Cards for the bowl: {name}',
  'ticket.bowlLead':
    'Print, cut, and put the cards in a bowl. Let everybody draw one. The cards are for this vote only.',
  'ticket.bowlCount': 'How many cards',
  'ticket.bowlMore': 'How many more cards',
  'ticket.bowlCountHint': {
    one: 'At most one card for each person present: {n} now.',
    other: 'At most one card for each person present: {n} now.',
  },
  'ticket.bowlMake': 'Make the cards',
  'ticket.bowlOnce': 'The cards are shown only now',
  'ticket.bowlOnceText':
    'Print them before you leave the page. Nobody can bring the codes back, nor can we. If you make new cards before the vote opens, these stop working.',
  'ticket.bowlGone': 'The cards were shown once and cannot be shown again. Make new cards.',
  'ticket.bowlQr': 'Code of card {n}',
  'ticket.cardPrinted': 'Voting card, drawn from the bowl',
  'ticket.cardHowTo':
    'Scan the square with the camera of the phone, or go to {address} and type the code. Keep the card until the vote is closed.',
  'ticket.replace': 'Replace a lost ticket',
  'ticket.replaceTitle': 'Give a card for a lost ticket?',
  'ticket.replaceText':
    'Nobody can see whether the lost ticket has been used. The card means that there may be one vote too many, and the result says so. Two people have to approve it.',
  'ticket.replaceReason': 'What has happened?',
  'ticket.replaceWitness': 'Who else approves it?',
  'ticket.replaceWitnessHint': 'The name is kept in the history together with yours.',
  'ticket.replaceWitnessMissing': 'Write the name of the other one',
  'ticket.replaceAct': 'Make a card',
  'ticket.extraVotes': {
    one: 'At most {n} extra vote possible: a card was given for a lost ticket.',
    other: 'At most {n} extra votes possible: so many cards were given for lost tickets.',
  },
  'ticket.fetchedOf': {
    one: '{x} of {n} have fetched their voting ticket.',
    other: '{x} of {n} have fetched their voting ticket.',
  },
  'ticket.cardsOf': {
    one: '{x} cards are made for {n} present.',
    other: '{x} cards are made for {n} present.',
  },
}
