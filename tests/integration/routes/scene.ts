import { randomUUID } from 'node:crypto'
import { nodeHashing } from '#adapters/hashing.ts'
import { examplePlan } from '#application/consensus/example/example-plan.ts'
import { textHash } from '#application/consensus/text-hash.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { grantableRoles } from '#domain/kernel/role.ts'
import { bankPorts } from '../../../src/compose-bank.ts'
import { nth } from '../consensus/refusal.ts'
import {
  type Asker,
  account,
  guest,
  installationAdministrator,
  leaderOfOne,
  staffOf,
  unsigned,
} from './askers.ts'
import { type House, openHouse } from './house.ts'
import { type Planted, plant } from './planted.ts'
import { bystanderOf, type Place } from './walk.ts'
import { exampleWords, ours, theirs } from './words.ts'

/** Three associations that know nothing of each other, and everybody there is in them. */
export type Scene = Readonly<{
  house: House
  own: Planted
  foreign: Planted
  played: Planted
  /** Where each message is sent: to our association, and to the example. */
  here: Place
  inExample: Place
  /** Every role in our association, every role in the foreign one, and those who hold none. */
  askers: readonly Asker[]
  /** Whoever may play in the example, and some who may not. */
  players: readonly Asker[]
  close: () => Promise<void>
}>

export async function openScene(): Promise<Scene> {
  const house = await openHouse()
  // Under the id that the program knows the example by, or nobody could reset it.
  const seed = await bankPorts(house.ports, house.ports.keys).seed()
  const { id } = examplePlan(seed, textHash(nodeHashing)).association
  const played = await plant(house, exampleWords, { isExample: true, id })
  const own = await plant(house, ours)
  const foreign = await plant(house, theirs)
  const administrator = await installationAdministrator(house, played)
  const orphan = randomUUID() as AssociationId
  await house.database.owner
    .insertInto('association')
    .values({ association_id: orphan, name: 'Utan chef', is_example: false, locale: 'sv' })
    .execute()

  const [ownStaff, foreignStaff] = [await staffOf(house, own), await staffOf(house, foreign)]
  const unready = await account(house, own, 'assocAdmin', { called: 'unready', isReady: false })
  const guests: Asker[] = []
  for (const role of grantableRoles) guests.push(await guest(house, played, role))
  const director = nth(ownStaff, grantableRoles.indexOf('assocAdmin'))
  return {
    house,
    own,
    foreign,
    played,
    here: { planted: own, orphan, bystander: await bystanderOf(house, own, await director.browser()) },
    inExample: {
      planted: played,
      orphan,
      bystander: await bystanderOf(house, played, await administrator.browser()),
    },
    askers: [
      ...unsigned(house, own),
      ...ownStaff,
      administrator,
      await leaderOfOne(house, own),
      unready,
      nth(guests, 0),
      ...foreignStaff,
    ],
    players: [...guests, administrator, nth(foreignStaff, 0), nth(unsigned(house, played), 0)],
    close: house.close,
  }
}
