import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Hashing, Write, WriteTx } from '#application/ports.ts'
import type { packEndpoints } from '#contract/consensus/pack.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, ExpertId } from '#domain/kernel/id.ts'
import type { Address } from '../card.ts'
import { type ChangePorts, changeConference } from '../change-conference.ts'
import type { ConferenceRecord } from '../conference-ports.ts'
import type { KeyStore } from '../key-ports.ts'
import { findConference } from '../load-conference.ts'
import type { Expert, RosterStore } from '../roster-ports.ts'
import type { AccessRecord, AccessStore } from './preparation-ports.ts'
import { linkCode, linkSecret } from './reader-code.ts'

type Rows = typeof packEndpoints
type Secrets = Readonly<{ hashing: Hashing; keys: KeyStore }>
export type LinkPorts = ChangePorts &
  Secrets &
  Readonly<{ write: Write; audit: AuditTrail; roster: RosterStore; access: AccessStore; address: Address }>

const over: readonly string[] = ['concluded', 'published', 'archived', 'cancelled']

function assertNotOver({ conference }: ConferenceRecord): void {
  if (over.includes(conference.state)) throw new DomainError('consensus.preparation-over')
}

async function issue(
  { hashing, keys }: Secrets,
  conference: ConferenceId,
  expert: ExpertId,
  link: number,
): Promise<Readonly<{ code: string; secret: Uint8Array }>> {
  const code = linkCode(hashing, await keys.conferenceKey(conference), expert, link)
  const secret = linkSecret(hashing, conference, code)
  if (!secret) throw new Error('a link has a code of its own length')
  return { code, secret }
}

async function expertsOf(
  { roster }: Pick<LinkPorts, 'roster'>,
  tx: WriteTx,
  id: ConferenceId,
): Promise<readonly Expert[]> {
  return (await roster.seats(tx, id)).flatMap(({ expert }) => (expert ? [expert] : []))
}

async function relink(
  ports: LinkPorts,
  tx: WriteTx,
  conference: ConferenceId,
  experts: readonly Readonly<{ expert: ExpertId; link: number }>[],
): Promise<void> {
  const made = []
  for (const { expert, link } of experts) {
    const { secret } = await issue(ports, conference, expert, link)
    made.push({ expert, link, secret })
  }
  await ports.access.saveLinks(tx, conference, made)
}

export const makeLinks =
  (ports: LinkPorts) =>
  (actor: Actor, input: InputOf<Rows['makeLinks']>): Promise<OutputOf<Rows['makeLinks']>> => {
    let made = 0
    const act = { verb: 'roster.write' as const, action: 'pack.make-links', detail: () => ({ links: made }) }
    return changeConference(ports)(actor, input, act, async (tx, record) => {
      assertNotOver(record)
      const known = new Set((await ports.access.list(tx, input.conference)).map(({ expert }) => expert))
      const missing = (await expertsOf(ports, tx, input.conference)).filter(({ id }) => !known.has(id))
      await relink(
        ports,
        tx,
        input.conference,
        missing.map(({ id }) => ({ expert: id, link: 1 })),
      )
      made = missing.length
      return { made }
    })
  }

type Link = OutputOf<Rows['renewLink']>

/** The secret stands in the fragment, which no server ever sees. */
const shown = (
  { code: wall }: Pick<ConferenceRecord, 'code'>,
  { id, name }: Pick<Expert, 'id' | 'name'>,
  code: string,
  address: Address,
): Link => ({ expert: id, name, code, link: `${address()}/utskick/${wall}#${code}` })

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Every personal link, made anew from the conference's key. A link opens the pack and never a vote or a private list,
 * so a used one is shown too; who had them shown stands in the history.
 */
export const getLinks =
  (ports: LinkPorts) =>
  async (actor: Actor, input: InputOf<Rows['getLinks']>): Promise<OutputOf<Rows['getLinks']>> => {
    const { association, conference } = input
    const place = { association, conference }
    authorise(actor, 'roster.write', place)
    return ports.write(association, null, async (tx) => {
      const record = await findConference(ports, tx, conference)
      const access = await ports.access.list(tx, conference)
      const links: Link[] = []
      for (const expert of await expertsOf(ports, tx, conference)) {
        const mine = access.find((one) => one.expert === expert.id)
        if (!mine) continue
        const { code, secret } = await issue(ports, conference, expert.id, mine.link)
        if (!same(secret, mine.secret)) throw new DomainError('consensus.links-lost')
        links.push(shown(record, expert, code, ports.address))
      }
      await ports.audit.record(tx, {
        actor,
        role: actingRole(actor, 'roster.write', place),
        action: 'pack.show-links',
        subject: { type: 'conference', id: conference },
        within: conference,
        detail: { links: links.length },
      })
      return { conference: record.conference.name, code: record.code, links }
    })
  }

const next = ({ expert, link }: AccessRecord) => ({ expert, link: link + 1 })

/** A link that went astray: the expert gets another, and the old one opens nothing. */
export const renewLink =
  (ports: LinkPorts) =>
  async (actor: Actor, input: InputOf<Rows['renewLink']>): Promise<Link> => {
    // The answer is kept with the command, so the code is not in it: it is made again from the key.
    const kept = await changeConference(ports)(
      actor,
      input,
      {
        verb: 'roster.write',
        action: 'pack.renew-link',
        subject: { type: 'expert', id: input.expert },
      },
      async (tx, record) => {
        assertNotOver(record)
        const experts = await expertsOf(ports, tx, input.conference)
        const expert = experts.find(({ id }) => id === input.expert)
        const mine = (await ports.access.list(tx, input.conference)).find(
          (one) => one.expert === input.expert,
        )
        if (!expert || !mine) throw new DomainError('not-found')
        await relink(ports, tx, input.conference, [next(mine)])
        return { id: expert.id, name: expert.name, link: mine.link + 1, wall: record.code }
      },
    )
    const { code } = await issue(ports, input.conference, kept.id, kept.link)
    return shown({ code: kept.wall }, kept, code, ports.address)
  }

export const renewLinks =
  (ports: LinkPorts) =>
  (actor: Actor, input: InputOf<Rows['renewLinks']>): Promise<OutputOf<Rows['renewLinks']>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: 'pack.renew-links' },
      async (tx, record) => {
        assertNotOver(record)
        const all = await ports.access.list(tx, input.conference)
        await relink(ports, tx, input.conference, all.map(next))
        return { made: all.length }
      },
    )
