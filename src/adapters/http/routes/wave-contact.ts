import {
  addContacts,
  type ContactPorts,
  changeContact,
  checkContacts,
  listContacts,
  removeContacts,
} from '#application/measurement/contact-list.ts'
import {
  correctContact,
  type InvitePorts,
  makeInviteLinks,
  remindContacts,
  resendLetters,
  sendInvitations,
} from '#application/measurement/invite-contacts.ts'
import type { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import type { Handlers } from '../mount.ts'

export type WaveContactPorts = ContactPorts & InvitePorts

export const waveContactHandlers = (ports: WaveContactPorts) =>
  ({
    listContacts: listContacts(ports),
    checkContacts: checkContacts(ports),
    addContacts: addContacts(ports),
    changeContact: changeContact(ports),
    removeContacts: removeContacts(ports),
    sendInvitations: sendInvitations(ports),
    remindContacts: remindContacts(ports),
    resendLetters: resendLetters(ports),
    correctContact: correctContact(ports),
    makeInviteLinks: makeInviteLinks(ports),
  }) satisfies Handlers<typeof waveContactEndpoints>
