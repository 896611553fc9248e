import { addExperts } from '#application/consensus/add-experts.ts'
import { addFreeSeats } from '#application/consensus/add-free-seats.ts'
import { allowFreeSeats } from '#application/consensus/allow-free-seats.ts'
import { beginConference } from '#application/consensus/begin-conference.ts'
import { cancelConference } from '#application/consensus/cancel-conference.ts'
import { closeRound } from '#application/consensus/close-round.ts'
import { concludeConference } from '#application/consensus/conclude-conference.ts'
import { countRound } from '#application/consensus/count-round.ts'
import { createConference } from '#application/consensus/create-conference.ts'
import { editConference } from '#application/consensus/edit-conference.ts'
import { editExpert } from '#application/consensus/edit-expert.ts'
import { extendRound } from '#application/consensus/extend-round.ts'
import { finishRound } from '#application/consensus/finish-round.ts'
import { freezeRound } from '#application/consensus/freeze-round.ts'
import { getCards } from '#application/consensus/get-cards.ts'
import { getConference } from '#application/consensus/get-conference.ts'
import { getConsole } from '#application/consensus/get-console.ts'
import { getRecountFile } from '#application/consensus/get-recount-file.ts'
import { getRoster } from '#application/consensus/get-roster.ts'
import { getRoundItems } from '#application/consensus/get-round-items.ts'
import { getRoundResult } from '#application/consensus/get-round-result.ts'
import { listConferences } from '#application/consensus/list-conferences.ts'
import { markPresent } from '#application/consensus/mark-present.ts'
import { openRoom } from '#application/consensus/open-room.ts'
import { openRound } from '#application/consensus/open-round.ts'
import { pauseRound } from '#application/consensus/pause-round.ts'
import { planRounds } from '#application/consensus/plan-rounds.ts'
import { removeSeat } from '#application/consensus/remove-seat.ts'
import { renewCards } from '#application/consensus/renew-cards.ts'
import { reopenRound } from '#application/consensus/reopen-round.ts'
import { replaceCard } from '#application/consensus/replace-card.ts'
import { resolveTie } from '#application/consensus/resolve-tie.ts'
import { resumeRound } from '#application/consensus/resume-round.ts'
import { stepSlot } from '#application/consensus/step-slot.ts'
import { thawRound } from '#application/consensus/thaw-round.ts'
import { voidRound } from '#application/consensus/void-round.ts'
import { withdrawItem } from '#application/consensus/withdraw-item.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { recountFile } from '#contract/consensus/recount-file.ts'
import type { Handlers } from '../mount.ts'

/** Everything that some use case of a conference needs. */
export type ConferencePorts = Parameters<typeof countRound>[0] &
  Parameters<typeof getConsole>[0] &
  Parameters<typeof getCards>[0] &
  Parameters<typeof openRound>[0] &
  Parameters<typeof planRounds>[0] &
  Parameters<typeof createConference>[0]

export const conferenceHandlers = (ports: ConferencePorts) =>
  ({
    listConferences: listConferences(ports),
    createConference: createConference(ports),
    getConference: getConference(ports),
    editConference: editConference(ports),
    planRounds: planRounds(ports),
    beginConference: beginConference(ports),
    concludeConference: concludeConference(ports),
    cancelConference: cancelConference(ports),

    getRoster: getRoster(ports),
    addExperts: addExperts(ports),
    editExpert: editExpert(ports),
    removeSeat: removeSeat(ports),
    allowFreeSeats: allowFreeSeats(ports),
    addFreeSeats: addFreeSeats(ports),
    markPresent: markPresent(ports),
    replaceCard: replaceCard(ports),
    renewCards: renewCards(ports),
    getCards: getCards(ports),

    getConsole: getConsole(ports),
    openRoom: openRoom(ports),
    getRoundResult: getRoundResult(ports),
    getRoundItems: getRoundItems(ports),
    getRecountFile: async (actor, input) => recountFile.parse(await getRecountFile(ports)(actor, input)),

    freezeRound: freezeRound(ports),
    thawRound: thawRound(ports),
    openRound: openRound(ports),
    pauseRound: pauseRound(ports),
    resumeRound: resumeRound(ports),
    extendRound: extendRound(ports),
    closeRound: closeRound(ports),
    reopenRound: reopenRound(ports),
    countRound: countRound(ports),
    resolveTie: resolveTie(ports),
    finishRound: finishRound(ports),
    voidRound: voidRound(ports),
    withdrawItem: withdrawItem(ports),
    stepSlot: stepSlot(ports),
  }) satisfies Handlers<typeof conferenceEndpoints>
