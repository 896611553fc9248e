import { forgeries, type Ticket } from '../tests/_util/forger.ts'
import { holdConference } from '../tests/_util/led-conference.ts'
import { type RunningServer, startServer } from '../tests/_util/server.ts'
import { TicketVoter } from '../tests/_util/ticket-voter.ts'
import { figure, type Print } from './_util/figure.ts'

const VOTERS = 12
const ABREAST = 32
const ITEMS = 97

/** A round at level 3 that is open, and the tickets of all its voters. */
async function openRound(server: RunningServer, name: string) {
  const led = await holdConference(server.url, name, VOTERS, 'blind')
  const { code, cards } = await led.cards()
  const paper = await led.paper(1)
  const tickets: Ticket[] = []
  for (const card of cards) {
    const voter = new TicketVoter(server.url, code, card.code)
    await voter.join()
    tickets.push(await voter.ticket(paper))
  }
  const key = await fetch(`${server.url}/rost/${code}/nyckel`)
  const { modulus } = JSON.parse(await key.text())
  await led.step(1, 'open')
  return { led, code, paper, modulus: `${modulus}`, tickets }
}

/** `npm run bench -- forge [100000]`: so many forged tickets sent to an open round over the interface. */
export async function bench([tries = '100000']: readonly string[], print: Print): Promise<void> {
  const server = await startServer()
  try {
    const other = await openRound(server, 'Förfalskning, en annan')
    const { led, code, paper, modulus, tickets } = await openRound(server, 'Förfalskning')
    const ballot = { r: paper.round, fz: paper.freezeCode, slot: 0, a: '1'.repeat(ITEMS) }
    const send = async ({ token, signature }: Ticket): Promise<string> => {
      const answer = await fetch(`${server.url}/rost/${code}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ ...ballot, token, signature }),
      })
      const text = await answer.text()
      return answer.status === 200 ? 'taken' : `${JSON.parse(text).error?.code}`
    }
    const heard = new Map<string, number>()
    const all = forgeries({ modulus, genuine: tickets, foreign: other.tickets }, Number(tries))
    const work = async (): Promise<void> => {
      for (const forged of all) {
        const said = await send(forged)
        heard.set(said, (heard.get(said) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: ABREAST }, work))
    process.stderr.write(`${JSON.stringify(Object.fromEntries(heard))}\n`)
    // A server that refused everything would pass too: the real ones are taken, each once however often sent.
    for (let time = 0; time < 3; time += 1)
      for (const ticket of tickets)
        if ((await send(ticket)) !== 'taken') throw new Error('a real ticket was refused')
    await led.step(1, 'close', 'count')
    const { cast } = await led.result(1)
    print(figure(`forge, ${tries} forged tickets: taken`, 'tickets', [heard.get('taken') ?? 0], 0))
    print(figure('forge, ballots counted beyond the real tickets', 'ballots', [cast - tickets.length], 0))
  } finally {
    await server.stop()
    await server.remove()
  }
}
