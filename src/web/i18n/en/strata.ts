import type { Counterpart } from '../message.ts'
import type { strata as swedish } from '../sv/strata.ts'

export const strata: Counterpart<typeof swedish> = {
  'strata.carries': 'Ballots carry the voter’s background',
  'strata.carriesHint':
    'The background is taken from the list of experts and put in the locked envelope. So it can be seen how the groups voted.',
  'strata.groupsNow': 'Groups as things stand: {groups}.',
  'strata.small':
    'Too few for a group of their own: {small}. They are counted with others, so that each group is at least five.',
  'strata.none':
    'There are not two groups of at least five each. So the round cannot be locked with backgrounds. As things stand: {expected}.',
  'strata.noneYet': 'The list of experts is empty. The groups are shown when it is filled in.',
  'strata.unlinkable':
    'Background: with tickets or cards the server does not know who votes. So ballots cannot carry any background.',
  'strata.columns':
    'The recount file then shows each proposal by itself. Whole ballots and groups together would show whose ballot is whose.',
  'strata.papers':
    'Papers and seats without a person have no background. Papers are never counted by themselves but with another group.',
  'strata.name': 'Background',
  'strata.carried': 'ballots carry the voter’s background',
  'strata.of.user': 'people with own experience',
  'strata.of.official': 'officials',
  'strata.of.manager': 'managers',
  'strata.of.politician': 'politicians',
  'strata.of.other': 'other background',
  'strata.of.unstated': 'no background stated',
  'strata.and': '{first} and {last}',
  'strata.sized': '{group}: {n}',
  'strata.column': '{group} ({n})',
  'strata.heading': 'How did the groups vote?',
  'strata.lead':
    'Ballots carried the voter’s background. No group is smaller than five. Differences between groups so small may be chance.',
  'strata.perGroup':
    'COMET and FOCUS are tried in each group by itself. They are silent where the groups are not shown, and may then have chosen too few.',
  'strata.wordsWhy':
    'Words stand instead of numbers where some group was nearly of one mind: at most one answered otherwise. Numbers for the others would show that group’s.',
  'strata.untoldWhy':
    '“Not shown” stands where the groups would otherwise give away what everybody in a group answered. It also stands where fewer than five of a group rated.',
  'strata.tooFew': 'Ballots carried the voter’s background, but too few voted to show groups.',
  'strata.word.almost-none': 'almost none',
  'strata.word.at-most-half': 'at most half',
  'strata.word.more-than-half': 'more than half',
  'strata.word.almost-all': 'almost all',
  'strata.untold': 'not shown',
  'strata.promise': 'Your background lies in the envelope too. Only groups of five or more are shown.',
}
