import type { Messages } from '../message.ts'

export const shield = {
  'shield.lead':
    '{who} is asking in the wave {name}. Here is what is protected, and what cannot be protected.',
  'shield.who': 'Who can know that you have answered?',
  'shield.urn':
    'Slips are printed in mixed order, and there is no list of who gets which. The code says only which wave and unit the answers are about.',
  'shield.urnLimit':
    'Whoever hands out the slips can write down who gets which code. They can then see whether it is used, but not what you answered.',
  'shield.open':
    'Anyone with the address can answer, without a code. So nobody can see whether you have answered, but somebody can answer several times.',
  'shield.openRate':
    'The server counts in memory how many answers come from the same network address, to stop mass sending. The address is never stored and is forgotten within ten minutes.',
  'shield.token':
    'Those invited are on a list. It says who has fetched a code, but never who has answered, or what.',
  'shield.tokenHow':
    'The code is made in your browser. The server stamps it without seeing it, so nobody can tie the code to you when you answer with it.',
  'shield.tokenUnit':
    'The stamp says which unit the answer is for. Several are invited to every unit, at least as many as a figure needs to be shown.',
  'shield.tokenTime':
    'Whoever watches the server at work can guess, if somebody fetches a code and an answer comes soon after. Feel free to wait a while, or a day, before you answer.',
  'shield.tokenGone':
    'When the wave closes, what says who has fetched a code is deleted. The list is deleted 30 days later and is in no backup.',
  'shield.way': 'From the phone to the sealed envelope',
  'shield.carried':
    'While you answer, the answers ride on the page, encrypted. The server stores nothing until you press Send.',
  'shield.sealed':
    'When you send, the answers are sealed in an envelope. Only the holder of the passphrase can open it.',
  'shield.sealedByMany':
    'When you send, the answers are sealed in an envelope. {need} of {holders} people must open it together.',
  'shield.mixed': 'Envelopes are mixed when at least {n} have come in, and once more when they are opened.',
  'shield.together':
    'All are opened at once, after the wave has closed. If fewer than {k} have answered they are never opened.',
  'shield.destroyed': 'Then envelopes, codes and key are destroyed. A line of evidence is kept.',
  'shield.notKept':
    'Samsyn does not store when you answered, how long it took, from which network address or with which browser.',
  'shield.kept': 'Language, standard or easy text and who filled in are kept with the answers.',
  'shield.seen': 'What is shown to others?',
  'shield.means': 'Shares and means are shown when at least {k} have answered.',
  'shield.spreads': 'How the answers are spread is shown when at least {k} have answered.',
  'shield.alike': 'If a small group is quite of one mind, what it answered is not shown.',
  'shield.written':
    'What you write in your own words is parted from your other answers and mixed by itself. A person reads it first and strikes what could point someone out. It is shown when at least {k} have written.',
  'shield.writtenLimit': 'Whoever knows your way of writing can guess.',
  'shield.time': 'How long are the answers kept?',
  'shield.months':
    'The opened answers are deleted {n} months after the wave has closed. It says so in the decision {decision}.',
  'shield.texts': 'What was written in own words is deleted after {n} months.',
  'shield.figures': 'Figures that are added up are kept. They point nobody out.',
  'shield.limits': 'What cannot be protected',
  'shield.server': 'Whoever controls the server just as you answer could look.',
  'shield.backups':
    'The log and backups of the database keep the order of envelopes until they expire. Without the key nobody can read them.',
  'shield.paper': 'If you answer on paper, those who key the paper see what you answered.',
  'shield.beside': 'Whoever sits beside you can see the screen. Whoever helps you knows what you answer.',
  'shield.http':
    'Does the address begin with http, without an s? Then somebody on the same wifi can read what you send.',
  'shield.database': 'The database right now',
  'shield.timeOff': 'The database does not write down when something was stored.',
  'shield.timeOn': 'The database writes down when something was stored. It should not. Tell those who ask.',
  'shield.valuesOff': 'The log of the database holds no answers.',
  'shield.valuesOn': 'The log of the database may hold sealed envelopes.',
  'shield.archiveOff': 'The log of the database is not archived.',
  'shield.archiveOn':
    'The log of the database is archived. For how long is decided by whoever runs the server.',
  'shield.unknown': 'The database could not be asked right now.',
  'shield.copies': 'Samsyn does not know how old the oldest backup is. Ask whoever runs the server.',
} as const satisfies Messages
