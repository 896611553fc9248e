import type { Counterpart } from '../message.ts'
import type { protection as swedish } from '../sv/protection.ts'

export const protection: Counterpart<typeof swedish> = {
  'protection.title': 'How your vote is protected',
  'protection.lead': 'This is what is protected, and what cannot be. The wall says which way you use.',
  'protection.sealed': 'Separate envelopes',
  'protection.how': 'How it works',
  'protection.how1':
    'Your vote is locked in an envelope when you send it. The envelope is stored before you are told “Your vote is received”.',
  'protection.how2':
    'When the vote is closed, all envelopes are opened at once. The votes are shuffled, and no name comes along.',
  'protection.how3': 'Then the envelopes and the key that opened them are deleted.',
  'protection.holds': 'This holds',
  'protection.holds1': 'Nobody in the room can see what you vote. The wall shows only how many have voted.',
  'protection.holds2': 'The facilitator does not see what you vote, and is not told by Samsyn who has voted.',
  'protection.holds3':
    'After the count nothing is stored that ties a vote to a person. Backups hold only locked envelopes, without the key.',
  'protection.holds4':
    'You can change your mind until the vote closes. The vote you send last counts, and it counts once.',
  'protection.holds5': 'Samsyn does not write down which phone voted, when it did or where it was.',
  'protection.limits': 'This does not hold',
  'protection.limit1': 'Whoever controls the server while the vote is open could look.',
  'protection.limit2': 'If everybody votes the same, everybody knows what all voted.',
  'protection.limit3':
    'The shuffled votes may be shown openly, so that anyone can count again. Someone who already knows some of your answers may then recognise the rest.',
  'protection.limit4':
    'Whoever has the code of your card can vote from your seat, and see whether it has voted. Whoever printed the card may have kept the code, and can give the seat a new card. The new card is seen in the history, and your phone says so. Whoever sits close can see your screen.',
  'protection.limit5':
    'Does the address begin with http, without an s? Then somebody with the right skills on the same wifi can read what the phone sends.',
  'protection.limit6': 'Envelopes and key are deleted, but nobody can prove that a disk has forgotten.',
  'protection.phone': 'On your phone',
  'protection.phoneText':
    'Your answers stay in the phone’s tab until the next vote, so that you can change them. Press “Change seat” before somebody else borrows the phone.',
  'protection.code': 'The check code',
  'protection.codeText':
    'The code on the wall and on the phone shows that everybody votes on the same proposals under the same rule. Is it different? Tell the facilitator.',
  'protection.evaluation': 'The evaluation',
  'protection.evaluationText':
    'The evaluation at the end of the conference works like a vote in separate envelopes. Fewer than five answers are never opened. When the envelopes are opened the answers are taken apart: each question is mixed by itself, so that nothing shows which answers came from the same person.',
  'protection.evaluationLimit':
    'What you write in your own words can be read by the facilitator and may be in the report. Whoever recognises your way of writing can guess. If all answer alike, all know what all answered.',
  'protection.talk': 'Arguments from the tables',
  'protection.talkText':
    'The table writes what is said, not who says it. The arguments are shown to those who vote and on the wall. They may also be printed word for word in the report, which anybody can read. The facilitator decides that. Otherwise the report tells only how many there were.',
  'protection.talkLimit':
    'This does not hold: those at the table know who said what. Whoever recognises a way of speaking can guess.',
  'protection.open': 'Open count',
  'protection.openText':
    'Your name stands beside your vote. Everybody can see it. An open count is for practice only.',
  'protection.strata': 'Votes with a background',
  'protection.strataText':
    'The facilitator can decide that ballots carry the voter’s background, for example manager or politician. Your screen then says so before you send. The background is taken from the list of experts and lies in the locked envelope.',
  'protection.strataHolds':
    'This holds: no group below five is shown or can be worked out. Small groups are put together before the votes are written down. Where a group is nearly of one mind, words stand instead of numbers. What is published shows neither whole ballots nor who belongs to which vote.',
  'protection.strataLimits':
    'This does not hold: in the database the group stands beside the shuffled vote. Whoever controls the database and already knows some of your answers can then recognise the rest more easily. Where the whole room answered alike, everybody knows what everybody answered. Whoever answered otherwise than their group can understand what the others answered. On paper there is no background.',
  'protection.paper': 'Paper vote',
  'protection.paperText':
    'If you are given a paper, your phone stops taking your vote. The paper has no name and no number. The papers are shuffled, and two people read them, each alone. They are then put into the same kind of envelopes as the phones’ votes.',
  'protection.paperHolds':
    'This holds: no vote is counted twice. The list of who was given a paper is deleted when the votes are counted. Papers and phones are then mixed, and nothing stored says which votes came on paper.',
  'protection.paperLimits':
    'This does not hold: the two who read see what each paper says. Whoever recognises a pen or a way of crossing can guess. Those in the room see who is given a paper.',
  'protection.card': 'Card from a bowl',
  'protection.cardText':
    'Everybody draws a card from a bowl and votes with the code on it. The vote is in an envelope as above.',
  'protection.cardHolds':
    'This holds: nothing in the server ties the card to a person, not even while the vote is open. The server does not store the code, only a check number. The card is for one vote only.',
  'protection.cardLimits':
    'This does not hold: whoever sees your card knows your code. Whoever printed the cards could keep a code. That is why there are never more cards than people present.',
  'protection.blind': 'Blind ticket',
  'protection.blindText':
    'When the vote is locked your phone makes a secret ticket. The server approves it without seeing it, once for each seat. The vote is then sent by itself, with nothing that points at the seat.',
  'protection.blindHolds':
    'This holds: whoever controls the server cannot see in the database who cast which vote, not even during the vote. The phone waits for a random time, at most 8 seconds, before it sends. Then it cannot be told for sure whose vote came when.',
  'protection.blindLimits':
    'This does not hold: the network address of the phone and the time can be seen by whoever taps the server at that moment. If you send alone, long before or after everybody else, the wait does not help. If you come late, ticket and vote are close in time. The page on your phone comes from the server: whoever controls the server could send another page. No technique protects against somebody who forces you to show the screen.',
  'protection.lost':
    'A lost ticket or card is a lost vote. Two people can approve a new card. Then it says beside the figures that there may be one vote too many.',
  'protection.back': 'To the vote',
}
