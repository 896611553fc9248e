import { endRole, grantRole } from '#application/account/grant-role.ts'
import { invite, renewInvitation, withdrawInvitation } from '#application/account/invite.ts'
import { listPeople } from '#application/account/list-people.ts'
import { sendReset } from '#application/account/send-reset.ts'
import type { peopleEndpoints } from '#contract/people.ts'
import type { Handlers } from '../mount.ts'

type Ports = Parameters<typeof listPeople>[0] &
  Parameters<typeof invite>[0] &
  Parameters<typeof grantRole>[0] &
  Parameters<typeof sendReset>[0]

const done = { done: true } as const

export const peopleHandlers = (ports: Ports): Handlers<typeof peopleEndpoints> => ({
  listPeople: listPeople(ports),
  invite: invite(ports),
  renewInvitation: renewInvitation(ports),
  withdrawInvitation: async (actor, input) => {
    await withdrawInvitation(ports)(actor, input)
    return done
  },
  grantRole: async (actor, input) => ({ assignment: await grantRole(ports)(actor, input) }),
  endRole: async (actor, input) => {
    await endRole(ports)(actor, input)
    return done
  },
  sendReset: sendReset(ports),
})
