import type { Counterpart } from '../message.ts'
import type { invite as swedish } from '../sv/invite.ts'

export const invite: Counterpart<typeof swedish> = {
  'invite.title': 'Fetch your code',
  'invite.lead': '{who} asks you in the wave {name}. You can answer until {date}.',
  'invite.how':
    'The code is made in your browser and stamped without anybody seeing it. Those who ask can see that you have fetched a code, but not what you answer.',
  'invite.needsScript':
    'The code is made in the browser, and that needs JavaScript. Turn it on, or open the link in another browser.',
  'invite.fetch': 'Fetch the code',
  'invite.fetching': 'Fetching the code …',
  'invite.taken':
    'The code has been fetched already, in another browser or on another device. Answer there, or paste the code below if you have kept it.',
  'invite.wrong': 'The link is not right. Open it again from the letter.',
  'invite.plain':
    'The code can only be fetched where the address begins with https. Tell those who invited you.',
  'invite.old': 'The browser is too old to make the code. Open the link in a newer one.',
  'invite.away': 'The server does not answer. Nothing is lost. Wait a while and press Fetch the code again.',
  'invite.closed': 'The wave is closed. It can no longer be answered.',
  'invite.missing':
    'Open the link from the letter to fetch your code. If you have kept it, you can paste it here.',
  'invite.held': 'You have your code',
  'invite.heldText':
    'It is in this browser, and only here. If you want to answer somewhere else, you can keep it below.',
  'invite.later':
    'Answer now, or come back to this page another day, by {date}. The longer you wait, the harder it is to guess that an answer is yours.',
  'invite.keep': 'Keep the code, or use one that you have kept',
  'invite.keepText': 'Whoever has the code can answer with it once. A code that is lost cannot be had again.',
  'invite.code': 'Your code',
  'invite.copy': 'Copy the code',
  'invite.copied': 'Copied',
  'invite.forget': 'Forget the code in this browser',
  'invite.answer': 'Begin to answer',
  'invite.codeWrong': 'The code is not right. Copy it again, all of it.',
  'invite.done': 'Your code is used and cannot be answered with again.',
  'invite.in.sv': 'På svenska',
  'invite.in.en': 'In English',
}
