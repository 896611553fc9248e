import { accountEndpoints } from './account.ts'
import { auditEndpoints } from './audit.ts'
import { conferenceEndpoints } from './consensus/conference.ts'
import { installationEndpoints } from './installation.ts'
import { peopleEndpoints } from './people.ts'
import { sessionEndpoints } from './session.ts'

/** Every message there is: what the route test walks and the OpenAPI description is made from. */
export const endpoints = {
  ...sessionEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...auditEndpoints,
  ...installationEndpoints,
  ...conferenceEndpoints,
} as const
