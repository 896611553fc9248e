import type { WriteUnaudited } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import { type LinkPorts, linkAddress } from './one-time-link.ts'
import type { Letter, Link, Post } from './ports.ts'

export type HandOverPorts = LinkPorts &
  Readonly<{
    writeUnaudited: WriteUnaudited
    /** Null where no mail server is set. */
    post: Post | null
    address: () => string
  }>

/**
 * Mails a link, or answers it to be handed over where there is no mail or the mail server refuses.
 * Only a mailed link shows that whoever uses it reads that address.
 */
export async function handOver(
  ports: HandOverPorts,
  link: Pick<Link, 'id' | 'purpose'>,
  letter: (link: string) => Letter,
): Promise<string | null> {
  const address = linkAddress(ports.address(), ports.sealing, link)
  if (!ports.post || !(await ports.post(letter(address)))) return address
  await ports.writeUnaudited(installation, (tx) => ports.links.markMailed(tx, link.id))
  return null
}
