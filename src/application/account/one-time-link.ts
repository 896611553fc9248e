import type { Clock, Hashing, Randomness, WriteTx } from '#application/ports.ts'
import { canBeUsed, type LinkPurpose, linkLife } from '#domain/account/link.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AccountId, AssociationId } from '#domain/kernel/id.ts'
import type { GrantableRole } from '#domain/kernel/role.ts'
import { hashOfToken } from './caller.ts'
import type { Link, LinkStore, Sealing } from './ports.ts'

export type LinkPorts = Readonly<{
  links: LinkStore
  sealing: Sealing
  hashing: Hashing
  randomness: Randomness
  clock: Clock
}>

export type LinkFor = Readonly<{
  purpose: LinkPurpose
  account?: AccountId
  email?: string
  association?: AssociationId
  roles?: readonly GrantableRole[]
  madeBy: string
}>

/**
 * The secret of a link is made from its id under the installation's key: a command that is repeated can
 * hand over the same link, though the database only has its hash.
 */
export const linkToken = (sealing: Sealing, id: string): string =>
  Buffer.from(sealing.derive('one-time link', id)).toString('base64url')

/** Makes a link. Earlier ones for the same thing stop working. */
export async function makeLink(ports: LinkPorts, tx: WriteTx, made: LinkFor): Promise<Link> {
  const now = ports.clock()
  const link: Link = {
    id: ports.randomness.uuid(),
    purpose: made.purpose,
    account: made.account ?? null,
    email: made.email ?? null,
    association: made.association ?? null,
    roles: made.roles ?? [],
    madeBy: made.madeBy,
    wasMailed: false,
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkLife[made.purpose]),
    usedAt: null,
  }
  await ports.links.withdrawEarlier(tx, link)
  await ports.links.add(tx, link, hashOfToken(ports.hashing, linkToken(ports.sealing, link.id)))
  return link
}

/** Uses a link up. Errors: account.link-spent, the same for unknown, used, old and made for something else. */
export async function useLink(
  { links, hashing, clock }: LinkPorts,
  tx: WriteTx,
  token: string,
  purpose: LinkPurpose,
): Promise<Link> {
  const link = await links.lock(tx, hashOfToken(hashing, token))
  if (!link || !canBeUsed(link, purpose, clock())) throw new DomainError('account.link-spent')
  await links.use(tx, link.id, clock())
  return link
}

/** Where each kind of link leads; the secret is in the fragment, which no server and no log sees. */
const paths: Readonly<Record<LinkPurpose, string>> = {
  'first-admin': '/app/forsta',
  invitation: '/app/bjud-in',
  'password-reset': '/app/nytt-losenord',
  'sign-in': '/app/lank',
}

export const linkAddress = (address: string, sealing: Sealing, link: Pick<Link, 'id' | 'purpose'>): string =>
  `${address}${paths[link.purpose]}#${linkToken(sealing, link.id)}`
