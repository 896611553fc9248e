import type { Counterpart } from '../message.ts'
import type { paper as swedish } from '../sv/paper.ts'

export const paper: Counterpart<typeof swedish> = {
  'paper.title': 'Paper votes: {name}',
  'paper.lead': 'Papers and phones are counted together. Nobody may be counted twice.',
  'paper.crumb': 'Paper votes',
  'paper.toConsole': 'To the console',
  'paper.print': 'Print the paper ballot',
  'paper.none': 'This round takes no papers',
  'paper.noneText':
    'Papers work with separate envelopes and with cards from a bowl. They do not work with blind tickets, nor when each proposal is shown by itself.',

  'paper.before': 'Before and during the round',
  'paper.rosterStep1': 'Print as many papers as you think you need. All papers are the same.',
  'paper.rosterStep2':
    'Open the round. Whoever wants a paper gets one from you, and you mark it in the list of experts.',
  'paper.rosterStep3':
    'The phone of that seat stops taking votes. If it has sent one already, the paper counts instead.',
  'paper.rosterStep4': 'Did an unused paper come back? Take it back in the list, and the phone counts again.',
  'paper.cardStep1': 'Print cards with boxes for the bowl. Each card is one vote.',
  'paper.cardStep2': 'Whoever has drawn a card votes by phone, or crosses the card and puts it in the box.',
  'paper.cardStep3': 'Cards that have voted from a phone are not taken from the box.',
  'paper.toRoster': 'To the list of experts',
  'paper.toCards': 'Cards for the bowl',
  'paper.out': {
    zero: 'No paper is handed out.',
    one: '{n} paper is handed out.',
    other: '{n} papers are handed out.',
  },
  'paper.cardsOut': { zero: 'No card is made.', one: '{n} card is made.', other: '{n} cards are made.' },

  'paper.startHeading': 'Count the papers',
  'paper.start1': 'Empty the box on a table where several people watch.',
  'paper.start2': 'Shuffle the papers well. Then nobody sees who put theirs in first.',
  'paper.start3': 'Check that every paper says pile {code}.',
  'paper.start4': 'Count them, and number the corners from 1 in the order they now lie.',
  'paper.startCount': 'Papers in the pile',
  'paper.startHint': 'At most {n}. If there are fewer, somebody kept theirs. That vote is not counted.',
  'paper.startAct': 'Begin entering',
  'paper.nothingToKey': 'No papers are handed out. Go to the console and count the votes.',

  'paper.passes': 'Two readings',
  'paper.passesText':
    'Two people read every paper, each alone, at a computer each. Neither sees what the other types.',
  'paper.pass1': 'First reading',
  'paper.pass2': 'Second reading',
  'paper.passMine': 'yours',
  'paper.passFree': 'waits for somebody',
  'paper.take': 'Read the pile',
  'paper.takeWhy':
    'You read every paper of the pile. Somebody else, signed in with an account of their own, does too.',
  'paper.bothTaken': 'Two others read the pile. Their readings are enough.',
  'paper.keyAway':
    'The key to the envelopes is not on this computer. The comparison cannot be made from here.',

  'paper.paperNo': 'Paper {pos} of {n}',
  'paper.again': 'Read paper {pos} again',
  'paper.keysYesNo':
    '1 = yes, 2 = no, 3 = cannot judge. The box moves on by itself. An empty row is cannot judge.',
  'paper.keysRate':
    '1 to 9 = the rating, 0 = cannot judge. The box moves on by itself. An empty row is cannot judge.',
  'paper.keysChoose':
    '1 = a cross. Leave the row empty or type 0 where there is none. The box moves on by itself.',
  'paper.keysRank':
    'Type the place, 1 to {places}. Leave the row empty where there is nothing. Arrow down moves on.',
  'paper.keysMove': 'Arrows up and down move. Enter moves on, and saves from the last row.',
  'paper.card': 'Code of the card, 12 characters',
  'paper.cardAgain': 'Type the code of the card again. It is not kept in clear.',
  'paper.saveNext': 'Save paper {pos}',
  'paper.notCounted': 'The paper cannot be counted',
  'paper.notCountedTitle': 'Should paper {pos} not be counted?',
  'paper.notCountedText':
    'Choose this only when nobody can tell how the paper is filled in. Also for cards that have voted from a phone. The other reading must say the same.',
  'paper.keep': 'Back to the paper',
  'paper.saved': 'Paper {pos} is saved.',
  'paper.savedNot': 'Paper {pos} is saved: it is not counted.',
  'paper.wrongCell': 'Row {rows}: what is in the box is none of the answers.',
  'paper.doubled': 'Row {rows} has the same place. If the paper says so, it cannot be counted.',
  'paper.tooMany': '{chosen} crosses, at most {most}. If the paper says so, it cannot be counted.',

  'paper.mineDone': 'Your reading is done',
  'paper.mineDoneText': 'Wait for the other reading. The page follows by itself.',
  'paper.differing': {
    one: '{n} paper was read differently',
    other: '{n} papers were read differently',
  },
  'paper.differingText':
    'Find the paper and look at it together. Whoever read wrong reads again. The paper counts when both readings say the same.',
  'paper.differsIn': 'Paper {pos}: proposals {items}',
  'paper.differsWhole': 'Paper {pos}: the card, or whether the paper counts',
  'paper.agreed': 'Both readings say the same',
  'paper.agreedText':
    'Count the votes in the console. The papers then go into the same envelopes as the phones’ votes.',
  'paper.stop': 'Start over',
  'paper.stopTitle': 'Remove everything that has been entered?',
  'paper.stopText':
    'The two readings go. The papers stay on the table. Count the pile again, or open the round again in the console.',
  'paper.stopAct': 'Remove what has been entered',
  'paper.stopKeep': 'Keep',
  'paper.over': 'The round is counted. The papers are in it.',

  'paper.handOut': 'Give a paper',
  'paper.takeBack': 'Take the paper back',
  'paper.badge': 'On paper',
  'paper.handOutTitle': 'Should seat {number} vote on paper?',
  'paper.handOutText':
    'The phone takes no more votes from the seat in this round. If it has sent one already, the paper counts instead. Hand over the paper now.',
  'paper.handOutDone': 'Seat {number} votes on paper. {n} papers are handed out.',
  'paper.takenBack': 'Seat {number} votes by phone again.',

  'paper.printLead':
    'Print one copy for each person. Choose the number in the print dialog. The paper has no name and no number.',
  'paper.printTitle': 'Paper ballot',
  'paper.rowNo': 'No.',
  'paper.rowItem': 'Proposal',
  'paper.yes': 'Yes',
  'paper.no': 'No',
  'paper.cannotJudge': 'Cannot judge',
  'paper.cross': 'Cross',
  'paper.place': 'Place',
  'paper.howYesNo': 'Put one cross in each row. A row without a cross counts as Cannot judge.',
  'paper.howRate':
    'Circle one number in each row: 1 is not important at all, 9 is very important. Cannot judge the proposal? Cross the box.',
  'paper.howChoose': 'Cross the proposals you want included. At most {most}.',
  'paper.mostOf': '{n} of the kind {kind}',
  'paper.howRank':
    'Write 1 beside the most important proposal, 2 beside the next, and so on to {places}. Leave the rest empty.',
  'paper.howAll':
    'Write no name. Made a mistake? Swap the paper for a new one with the facilitator. Fold the paper and put it in the box.',
  'paper.howCard': 'Write no name. Fold the paper and put it in the box.',
  'paper.pile': 'Pile {code}',
  'paper.lock': 'Locked as {code}',
  'paper.withdrawn': 'Withdrawn',
  'paper.sheet': 'Card with boxes',
  'paper.cardsWithBoxes': 'Print with boxes, one card a page',
  'paper.cardOr': 'Vote by phone, or fill in here and put the paper in the box. Not both.',
  'paper.sheetRegion': 'What the paper ballot looks like',

  'event.paper.hand-out': '{actor} gave somebody a paper to vote on.',
  'event.paper.take-back': '{actor} took an unused paper back.',
  'event.paper.start-keying': '{actor} counted the papers and began to enter them.',
  'event.paper.stop-keying': '{actor} removed what had been entered from the papers.',
  'event.paper.take-pile': '{actor} reads the pile of papers.',

  'paper.channels': 'How the votes came: {phone} from phones, {paper} on paper.',
  'paper.channelsBoth':
    '{n} votes from phones and papers together. They are not told apart, as one part is fewer than five.',
  'paper.channelsInvalid': {
    one: '{n} paper could not be counted.',
    other: '{n} papers could not be counted.',
  },
}
