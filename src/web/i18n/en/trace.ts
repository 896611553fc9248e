import type { Counterpart } from '../message.ts'
import type { trace as swedish } from '../sv/trace.ts'

/** The red thread: where a number comes from, what it led to, and the search. */
export const trace: Counterpart<typeof swedish> = {
  'trace.title': 'Where does it come from, and what did it lead to?',
  'trace.lead': 'Search, or follow a step back to its source and forward to what it led to.',
  'trace.before': 'Comes from',
  'trace.after': 'Led to',
  'trace.beforeNothing': 'This is the beginning. There is no earlier step.',
  'trace.afterNothing': 'It has not led to anything yet.',
  'trace.frozen':
    'Every step is frozen on the day it was used. You see the version that held then. Locked with check code {code}',
  'trace.unknownType': 'The address leads to no step on the red thread.',
  'trace.hidden': 'Hidden step',
  'trace.hiddenText': 'Your role may not see this step.',

  'trace.source': 'Source',
  'trace.page': 'p. {page}',
  'trace.proposal': 'Proposal',
  'trace.proposalProcess': 'Proposal {no} of {of} process proposals',
  'trace.proposalEffect': 'Proposal {no}, one of {of} effect proposals',
  'trace.proposalOwn': 'Own proposal, version {v}',
  'trace.noText': 'The text is not published',
  'trace.round': 'Round {no}',
  'trace.roundOr': 'Round {no} or {or}',
  'trace.countUnpublished': 'The count is not published',
  'trace.saidYes': '{x} of {n} said yes',
  'trace.saidYesShare': '{x} of {n} said yes ({share})',
  'trace.fateUnknown': 'The outcome is not published',
  'trace.protocol': 'Protocol',
  'trace.entryCore': 'No. {no} of the core protocol, version {v}',
  'trace.entryExtended': 'No. {no} of the extended protocol, version {v}',
  'trace.adopted': 'Adopted: {day}',

  'trace.measurePoint': 'Measure point',
  'trace.measurePointVersion': '{title}, version {v}',

  'trace.stated': 'Stated in the source',
  'trace.derived': 'The percentage is stated in the source, the count is worked out',
  'trace.unpublished': 'Not published',
  'trace.own': 'Own, from no source',
  'trace.counted': 'Counted in Samsyn',

  'trace.end.not-voted-on': 'Nobody has voted on the proposal yet',
  'trace.end.not-adopted': 'No protocol is adopted yet',
  'trace.end.no-measure-point': 'Measure point missing',
  'trace.endDays': { one: '{what}. An open end for {n} day.', other: '{what}. An open end for {n} days.' },
  'trace.endYears': {
    one: '{what}. An open end for more than {n} year.',
    other: '{what}. An open end for more than {n} years.',
  },

  'trace.search': 'Search proposals, conferences and protocols',
  'trace.hits': { zero: 'No hits', one: '{n} hit', other: '{n} hits' },
  'trace.noHits': 'Nothing matches what you wrote. Try fewer words, or a number.',
  'trace.moreHits': 'There are more hits. Write more words.',
  'trace.kind.proposal': 'Proposal',
  'trace.kind.conference': 'Conference',
  'trace.kind.protocol': 'Protocol',
  'trace.untitled': 'Proposal {no}',
  'trace.openEnds': { zero: 'No open ends', one: '{n} open end', other: '{n} open ends' },
  'trace.openEndsText': 'Here the thread ends without having led to anything yet. Oldest first.',
  'trace.noOpenEnds': 'Everything that was decided has led on.',
}
