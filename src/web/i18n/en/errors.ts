import type { Counterpart } from '../message.ts'
import type { errors as swedish } from '../sv/errors.ts'

export const errors: Counterpart<typeof swedish> = {
  'error.internal': 'Something went wrong on our side. What you wrote is still here. Try again in a while.',
  'error.not-found': 'What you look for is not here, or you may not see it. Go back to the list.',
  'error.not-signed-in': 'You have been away for long. Sign in again, what you wrote is still here.',
  'error.forbidden': 'Your role may not do this. Ask whoever leads the work.',
  'error.invalid-input': 'Something needs to be corrected. What you wrote is still here.',
  'error.stale-version':
    'Somebody else changed this first. What you wrote is still here. Reload and try again.',
  'error.database-away': 'Waiting for the database. Nothing is lost. Try again in a while.',
  'error.disk-full':
    'The disk is full on the computer that runs Samsyn. Make room and try again. What is saved is still there.',
  'error.too-many-attempts': 'There were many attempts in a short time. Wait a while and try again.',
  'error.origin-refused':
    'The page was opened from another address than Samsyn’s. Open Samsyn anew and try again.',
  'error.room-held-elsewhere':
    'The room was not opened from this conference. It is closed where it was opened, or when Samsyn is stopped.',
  'error.room-not-here':
    'Samsyn already has an address of its own here. Phones use that; no room needs to be opened.',
  'error.command-spent':
    'This request was already used for something else. Load the page again and try once more.',
  'error.room-port-taken':
    'The room could not be opened: port {port} is already in use. Close the other program or start with ROOM_PORT=4812.',
  'error.report-changed':
    'What the report rests on has changed since it was approved. Nothing is published. Read it again and approve it anew.',
  'error.report-faulty': 'The files did not pass the check. Nothing is published. What is missing: {faults}.',
  'error.report-no-typesetter':
    'A PDF cannot be made on this computer: the program that sets it is not made for it. Web page, Word and tables can be made.',
  'error.report-not-rendered':
    'The files could not be made. What you wrote is still here. Try again in a while.',
  'error.report-reason-missing': 'Write a reason. Everybody who reads the report sees it.',
  'error.measurement.draft-exists':
    'The questionnaire already has a draft. Nothing has changed. Reload the page.',
  'error.measurement.instrument-incomplete':
    'The questionnaire cannot be locked yet. Nothing has changed. See the list of what is missing.',
  'error.measurement.instrument-locked':
    'The questionnaire is locked. Nothing has changed. Make a new version, which may break the series.',
  'error.measurement.item-known': 'Question {item} is already in the questionnaire. Nothing has changed.',
  'error.measurement.item-unknown': 'Question {item} is no longer in the questionnaire. Reload the page.',
  'error.measurement.xlsform-faults':
    'The file has {n} faults and did not come in. Upload it again to see them.',
  'error.measurement.translation-unreadable':
    'The file is no table of translations. Save it as CSV with its columns as they were.',
  'error.measurement.translation-own': 'Samsyn speaks Swedish and English already. Choose another language.',
  'error.measurement.translation-faulty':
    'The translation has faults or gaps. Mend them and read the file in again.',
  'error.measurement.xlsform-unreadable':
    'The file cannot be read. It must be a workbook in the xlsx format.',
  'error.report-wrong-state': 'The report is in another state now. Nothing has changed. Reload the page.',
  'error.too-large': 'The file is too large. Nothing is saved. Split it and try again.',
  'error.account.wrong-sign-in':
    'The e-mail address or the password is not right. Try again, or get a new password.',
  'error.account.wrong-code': 'The code is not right. Wait until the app shows the next code and type that.',
  'error.account.link-spent':
    'The link has already been used or is too old. Ask whoever gave you the link for a new one.',
  'error.account.password-weak':
    'The password is too easy to guess. Take at least 12 signs, preferably a few unrelated words.',
  'error.account.prove-again': 'Show that it is you: type your password once more. Nothing has changed yet.',
  'error.account.last-admin':
    'The role cannot be taken away: nobody else is director in Samsyn. Give the role to somebody else first.',
  'error.account.role-held': 'The person already has that role. Nothing has changed.',
  'error.account.second-factor-compulsory':
    'Your role demands a second step when signing in. Add another before you take this one away.',
  'error.account.sign-in-to-accept':
    'There already is an account with that address. Sign in with it, and the invitation is accepted.',
  'error.account.passkey-refused': 'The passkey could not be used. Try again, or sign in another way.',
  'error.account.key-away':
    'Samsyn cannot read your second step: the key file is another than before. Use a recovery code.',
  'error.account.belongs-elsewhere':
    'The account also belongs to others. Only whoever runs the installation can make a new link.',
  'error.account.guest-cannot': 'A guest cannot let others in. Sign in with an account first.',
  'error.account.has-admin': 'The association already has a director in Samsyn. Ask that person.',
  'error.account.organisation-away':
    'Your organisation’s sign-in does not answer. Try again in a while, or sign in with a password.',
  'error.account.unknown-here':
    'Your organisation knows you, but you have no account here. Ask for an invitation to Samsyn.',
  'error.consensus.ballot-invalid':
    'The vote could not be read. Your choices are still here. Reload and send again.',
  'error.consensus.ballot-stale':
    'The list has changed since you opened it. Your choices are still here. Reload and send again.',
  'error.consensus.ballot-too-late': 'The vote is closed. Your vote was not included.',
  'error.consensus.ballot-too-many': 'You have chosen {chosen}, at most {most}. Take away what is too much.',
  'error.consensus.conference-round-open':
    'A round is under way. Count or annul it before the conference ends.',
  'error.consensus.conference-wrong-state':
    'The conference has moved on since you opened the page. Nothing is changed. Reload the page.',
  'error.consensus.first-round-not-frozen':
    'The first round is not frozen yet. Freeze its rule and proposals first.',
  'error.consensus.no-run-off': 'There is no tie to decide here any more. Reload the page.',
  'error.consensus.no-seats': 'Nobody has a seat yet. Add the experts first.',
  'error.consensus.protocol-adopted': 'The protocol is adopted and does not change. Make a new version.',
  'error.consensus.protocol-core-outside':
    'The core protocol has indicators that the extended one lacks. Put them there first.',
  'error.consensus.protocol-empty':
    'The protocol has no indicators. Finish a round that leads to the protocol first.',
  'error.consensus.reason-missing': 'Write why.',
  'error.consensus.round-wrong-state':
    'The round has moved on since you opened the page. Nothing is changed. Reload the page.',
  'error.consensus.round-has-arguments':
    'Tables have written arguments before round {no}, so it cannot be removed. Nothing is changed. Keep it, or turn it into what you want to vote on.',
  'error.consensus.argument-personal':
    'The text may point out a person. Nothing is saved. Reword it, or save anyway.',
  'error.consensus.groups-impossible':
    'Tables cannot be laid like that. The plan is as before. Change the number of tables or the wishes and try again.',
  'error.consensus.rule-impossible': 'The rule cannot be followed. Correct what stands at the rows.',
  'error.consensus.run-off-waits': 'Some proposals are tied at the cut. Decide them first.',
  'error.consensus.slot-wrong-state':
    'The proposal on the wall has moved on. Nothing is changed. Reload the page.',
  'error.consensus.too-few-ballots':
    '{cast} have voted, at least {needed} are needed to open the votes. Let more vote, or annul the round.',
  'error.consensus.change-built-on':
    'The change cannot be taken back: something else has happened to the proposal since. Change it anew instead.',
  'error.consensus.decision-recorded': 'The decision already stands in the protocol and does not change.',
  'error.consensus.import-empty': 'There are no rows to take in. Unmark “skip” for at least one row.',
  'error.consensus.import-stopped':
    '{n} rows cannot be taken in as they are. Correct them or skip them. Nothing is saved, and nothing is lost.',
  'error.consensus.import-unreadable':
    'The file could not be read as a table. Nothing is saved. Save it as CSV or Excel (.xlsx), or paste the text.',
  'error.consensus.proposal-not-active':
    'The proposal is no longer in the list. What you wrote is still here. Reload the page.',
  'error.consensus.proposal-not-withdrawn': 'The proposal is already in the list. Reload the page.',
  'error.consensus.proposal-unchanged': 'Nothing is changed yet. Rewrite the text, or close without saving.',
  'error.consensus.below-quorum':
    'Only {cast} have voted and the rule asks for {needed}. The envelopes are not opened. Give more time, or hold the vote again.',
  'error.consensus.cards-while-voting':
    'While a round or the evaluation is under way no codes are shown. Whoever has a code can vote or answer in its place. Print the cards before or after. If one person needs a card, choose New card at the seat.',
  'error.consensus.cards-lost':
    'The key behind the cards is not here. No vote is touched. Make new cards for everyone.',
  'error.consensus.clock-wrong':
    'The clock is wrong, or was set back, by about {minutes} minutes. The vote is not opened. Set the clock first.',
  'error.consensus.disk-full':
    'Only {megabytes} MB are free on the disk, and the vote needs {least} MB. Make room, then open it.',
  'error.consensus.earlier-round-waits':
    'Vote {round} is not finished, and this one follows it. Finish that one first.',
  'error.consensus.envelope-damaged':
    '{damaged} envelopes cannot be opened. Nothing is counted. Annul the vote and vote again.',
  'error.consensus.evaluation-closed': 'The evaluation is closed. Your answers were not included.',
  'error.consensus.evaluation-open':
    'The evaluation is not finished. Close and count it, or end it unopened.',
  'error.consensus.evaluation-wrong-state':
    'The evaluation has moved on since you opened the page. Nothing is changed. Reload the page.',
  'error.consensus.too-few-answers':
    '{cast} have handed in, at least {needed} are needed to open the answers. Let more answer, or end it unopened.',
  'error.consensus.expert-in-round':
    'A vote has already been opened for this seat. Mark it as not present instead.',
  'error.consensus.floor-too-low':
    'Envelopes are not opened with fewer than {lowest} ballots. Enter a larger number.',
  'error.consensus.free-seats-closed':
    'A personal card is needed here. Type the code from the card, or ask whoever leads.',
  'error.consensus.fsync-off':
    'The database does not promise that what is saved survives a power cut. The vote is not opened. Turn on fsync and synchronous_commit.',
  'error.consensus.key-away':
    'The key to the envelopes is on {node}, which does not answer. The ballots are kept. Wait until it is back.',
  'error.consensus.key-lost':
    'The key to the envelopes is missing from the key folder {node}. The ballots are kept. Put the files back if you have them, or annul and vote again.',
  'error.server-full':
    'The server has no room for more who follow the vote right now. Wait a moment and try again.',
  'error.consensus.box-away': 'The server cannot take ballots right now. Wait a moment and send again.',
  'error.consensus.nobody-present': 'Nobody is marked as present. Mark those in the room first.',
  'error.consensus.not-in-round': 'This vote was opened before you came. You are in the next one.',
  'error.consensus.not-present': 'You are not marked as present. Ask whoever leads.',
  'error.consensus.practice-under-way': 'The room is shown a practice vote. Remove it first.',
  'error.consensus.practice-wrong-state':
    'The practice has moved on since you opened the page. Nothing is changed. Reload the page.',
  'error.consensus.other-round-open': 'Another vote is under way. Finish that one first.',
  'error.consensus.round-not-open': 'The vote is not open now. What you chose is still here.',
  'error.consensus.seat-unknown':
    'The code from the card is not right. Look once more, or ask whoever leads.',
  'error.consensus.decision-missing':
    'Write which body has decided and when. Only the facilitator can adopt the protocols for the conference.',
  'error.consensus.card-unknown':
    'The code from the card is not valid in this vote. Check it again, or ask the facilitator.',
  'error.consensus.cards-too-many':
    '{present} are present, so there can be at most {present} cards. There are {made} already.',
  'error.consensus.ticket-invalid': 'The voting ticket is not valid. Reload the page and try again.',
  'error.consensus.ticket-needs-https':
    'Blind tickets work only where the address begins with https. Choose cards from a bowl instead.',
  'error.consensus.ticket-taken':
    'Another phone has already fetched the voting ticket of this seat. Tell the facilitator.',
  'error.consensus.card-cast':
    'The card has already voted from a phone, and that vote counts. Put the paper aside: it is not counted.',
  'error.consensus.card-doubled':
    'The card on paper {pos} is on another paper of the pile too. Look at both.',
  'error.consensus.paper-handed-out':
    'You have been given a paper vote in this round. Put it in the box. The phone takes no vote.',
  'error.consensus.paper-impossible': 'This round cannot be mixed with paper votes.',
  'error.consensus.papers-differ':
    'The papers are not ready: {left} entries are missing and {differing} papers were read differently.',
  'error.consensus.papers-wait': '{handedOut} papers are handed out. Key them before the votes are counted.',
  'error.consensus.pile-taken': 'Two other people are keying the pile. A third person cannot.',
  'error.consensus.pile-too-large':
    '{handedOut} papers are handed out, so the pile cannot hold {papers}. Count again.',
  'error.measurement.cut-shown': 'The group has already been released. It is in the table.',
  'error.measurement.answers-gone':
    'The answers have been deleted. What was released stays, but nothing new can be counted.',
  'error.measurement.text-unreadable': 'Too few wrote under the question. Nobody may read what they wrote.',
  'error.measurement.figure-hidden': 'The figure is protected and cannot be released to others.',
  'error.measurement.not-core': 'Only core indicators are released to other associations.',
  'error.measurement.release-reveals':
    'Not shown: a group would be smaller than {k}. Choose a coarser selection.',
  'error.measurement.point-frozen':
    'The measure point is approved and does not change. Make a new version; the old one stays.',
  'error.measurement.point-incomplete': 'The measure point cannot be approved yet. Fill in what is missing.',
  'error.measurement.point-wrong-source':
    'The measure point gets its values from elsewhere. Nothing has been saved.',
  'error.measurement.register-faulty':
    'The file has {n} faults. Nothing has been saved. Correct the rows and read the file again.',
  'error.consensus.links-lost':
    'The key that the links were made from is not here. The pack is untouched. Make new links for all.',
  'error.consensus.pack-incomplete': 'Something is missing in the pack. Nothing is locked. Write that first.',
  'error.consensus.pack-wrong-state':
    'The pack has changed since you opened the page. Nothing was done. Read the page again.',
  'error.consensus.preparation-over': 'The conference is over. Preparation is closed.',
  'error.consensus.question-personal': 'The text may point somebody out. Nothing was sent. Reword it.',
  'error.consensus.too-few-readings':
    'Fewer than {needed} have handed in their marks. No summary is made, and nothing is shown.',
  'error.consensus.witness-missing': 'Two people have to approve this. Write the name of the other one.',
  'error.measurement.answers-too-long':
    'The answers are longer than the questionnaire allows. Nothing is sent. Shorten what you wrote and try again.',
  'error.measurement.code-used':
    'The code has already been used. If you have not answered, ask for a new slip.',
  'error.measurement.code-wrong': 'The code is not right. Compare it with the slip.',
  'error.measurement.instrument-changed':
    'The questionnaire is not the one that the wave was activated with. Nothing is opened. Contact whoever runs the server.',
  'error.measurement.key-away':
    'Answers cannot be taken from this computer right now. Yours are still on the page. Try again in a while.',
  'error.measurement.key-lost':
    'The key to the answers is missing from the key folder. The sealed answers are kept. Put the files back if you have them. Otherwise nobody can read them.',
  'error.measurement.keying-waits':
    'The papers are not all keyed: {halfKeyed} have been keyed once and {mismatches} differ. Nothing is opened.',
  'error.measurement.paper-faulty':
    'Something on the form cannot be read like that. Correct it and try again.',
  'error.measurement.paper-keyed': 'Two people have keyed the form already. Nothing has changed.',
  'error.measurement.paper-undecided': 'Decide every field that differs. Nothing has changed.',
  'error.measurement.passphrase-weak':
    'The passphrase is too easy to guess. Write at least 16 characters, preferably several words in a row.',
  'error.measurement.passphrase-wrong': 'The passphrase is not right. Nothing is changed. Try again.',
  'error.measurement.reason-missing': 'Write why.',
  'error.measurement.card-idle': 'No wave of the follow-up takes answers now. Keep the card.',
  'error.measurement.card-withdrawn': 'The participation has been ended. The card is no longer valid.',
  'error.measurement.study-ended': 'The follow-up has ended. Nothing has been changed.',
  'error.measurement.study-waits': 'The follow-up has waves with sealed answers. Open or annul them first.',
  'error.measurement.slips-too-many': 'That is too many slips at once. Make at most {most} at a time.',
  'error.measurement.texts-wait': '{left} written answers have not been reviewed. Nothing is changed.',
  'error.measurement.unit-faulty':
    'The unit cannot be saved like this. Nothing is changed. Check its name, years and place in the tree.',
  'error.measurement.contacts-faulty': 'The list or the address cannot be taken. Nothing is changed.',
  'error.measurement.contacts-too-many': 'A wave has at most {most} invited. Nothing is changed.',
  'error.measurement.invite-wrong': 'The link is not right. Open it again from the letter.',
  'error.measurement.mail-away': 'Samsyn has no mail. Show the links and hand them over instead.',
  'error.measurement.token-taken': 'The code has been fetched already, in another browser.',
  'error.measurement.unit-unknown': 'The unit is not part of the wave. Nothing is changed.',
  'error.measurement.wave-closed': 'The wave is closed. Your answers did not count.',
  'error.measurement.wave-incomplete': 'The wave cannot be activated yet. Something is missing.',
  'error.measurement.wave-wrong-state':
    'The wave has moved on since you opened the page. Nothing is changed. Reload the page.',
}
