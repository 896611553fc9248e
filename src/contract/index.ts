import { conferenceEndpoints } from './consensus/conference.ts'
import { sessionEndpoints } from './session.ts'

/** Every message there is: what the route test walks and the OpenAPI description is made from. */
export const endpoints = {
  ...sessionEndpoints,
  ...conferenceEndpoints,
} as const
