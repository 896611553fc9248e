import {
  addContacts,
  type ContactPorts,
  changeContact,
  checkContacts,
  listContacts,
  removeContacts,
} from '#application/measurement/contact-list.ts'
import type { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import type { Handlers } from '../mount.ts'

export type WaveContactPorts = ContactPorts

export const waveContactHandlers = (ports: WaveContactPorts) =>
  ({
    listContacts: listContacts(ports),
    checkContacts: checkContacts(ports),
    addContacts: addContacts(ports),
    changeContact: changeContact(ports),
    removeContacts: removeContacts(ports),
  }) satisfies Handlers<typeof waveContactEndpoints>
