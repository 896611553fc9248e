import type { Counterpart } from '../message.ts'
import type { front as swedish } from '../sv/front.ts'

export const front: Counterpart<typeof swedish> = {
  'front.pageTitle': 'Samsyn – agree on what to measure',
  'front.lead':
    'Samsyn helps coordination associations agree on what to measure, and show how each decision came about.',
  'front.example': 'See the example',
  'front.exampleText':
    'The example association shows the consensus conference of April 2014, with the 41 indicators that were published. Everything that is not from a document is marked.',
  'front.exampleFree': 'No account needed. Change what you like, it can be reset.',
  'front.exampleAccount': 'Here an account is needed to see the example.',
  'front.exampleAway': 'The example is turned off on this installation.',
  'front.own': 'Start with your own',
  'front.ownText':
    'Write the name of the association, which organisations are members and which people will work in it.',
  'front.ownFirst':
    'Open the one-time link that was printed when Samsyn started. It creates the first administrator.',
  'front.ownAccount': 'Sign in first.',
  'front.signIn': 'Sign in',
  'front.goOn': 'Go to {association}',
  'front.goOnHeading': 'Go on',
  'front.voteHeading': 'Are you going to vote?',
  'front.voteText': 'The code is on the wall and on your card.',
  'front.vote': 'Type the code',
  'front.what': 'How one works with Samsyn',
  'front.what1': 'Proposals for indicators are collected in a bank, each with its source.',
  'front.what2': 'The rules of each vote are locked before it opens, and shown in words.',
  'front.what3': 'The experts vote with their own phones. The result comes on the wall when the vote closes.',
  'front.what4':
    'What is adopted becomes a protocol. Anyone can count the votes again and follow each number back.',
  'front.here': 'Everything stays on this installation. Nothing is sent to anybody else.',
}
