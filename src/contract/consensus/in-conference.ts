import { changing, conferenceId, inAssociation } from '../kernel.ts'

/** What names a conference in an address, and what every change of it carries. */
export const inConference = { ...inAssociation, conference: conferenceId }
export const changingConference = { ...changing, conference: conferenceId }
