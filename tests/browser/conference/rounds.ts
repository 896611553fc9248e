import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ballotsToMargin } from '#domain/consensus/replay-margins.ts'
import type { Paper } from '../../_util/crowd.ts'
import { screens } from './phone.ts'
import { coreShares, type Gate, gates, margins, voters } from './published.ts'
import { inBrowser, type Room } from './room.ts'

export type Round = Gate & Readonly<{ paper: Paper; ballots: readonly string[] }>

export const ballotOf = ({ ballots }: Round, voter: number): string => ballots[voter] ?? ''

// The wall's code is three and three letters and digits, of which two may spell a yes.
const outcome = /går vidare|ligger kvar|föll|%|(?<![\p{L}\p{N}])ja(?![\p{L}\p{N}])/iu

/** Turnout, and nothing of the outcome. */
export async function wallShowsOnlyTurnout(wall: Page, cast: number): Promise<void> {
  await wall.getByText(`${cast} av ${voters}`, { exact: true }).waitFor()
  expect(await wall.locator('body').textContent()).not.toMatch(outcome)
  expect(await wall.locator('[data-page], .counts, .bars').count()).toBe(0)
}

/** Locked and opened; wall and phones follow by themselves. */
export async function openRound(room: Room, no: number): Promise<Round> {
  const { desk, wall, held, house } = room
  const phones = Object.values(room.phones)
  const gate = gates[no - 1]
  if (!gate) throw new Error(`there is no round ${no}`)
  await desk.takeStep('Lås omröstningen')
  if (no === 1) await desk.takeStep('Börja konferensen')
  await Promise.all(phones.map((phone) => phone.shows(`Snart öppnar omröstning\u00a0${no}`)))
  await house.inspection.look(wall, 'wall frozen')
  await house.inspection.look(room.phones.keys.page, 'phone soon')
  const items = await held.items(no)
  const paper = await held.paper(no)
  const yes = items.map(({ originalNo }) => margins[no - 1]?.get(originalNo ?? 0) ?? 0)
  await desk.takeStep('Öppna omröstningen')
  await Promise.all(phones.map((phone) => phone.hasBallot(gate.items)))
  await wallShowsOnlyTurnout(wall, 0)
  return { ...gate, paper, ballots: ballotsToMargin(yes, voters) }
}

/** Those of the eighteen, from and up to, who vote now. */
export async function crowdVotes({ crowd }: Room, round: Round, from = 0, to = crowd.length) {
  await Promise.all(
    crowd
      .slice(from, to)
      .map((voter, index) => voter.sendUntilRecorded(round.paper, ballotOf(round, inBrowser + from + index))),
  )
}

/** Closed, counted and approved. */
export async function finishRound(room: Room, round: Round): Promise<void> {
  const { desk, wall, house } = room
  const phones = Object.values(room.phones)
  const { no, advanced } = round
  await wallShowsOnlyTurnout(wall, voters)
  sentAsGiven(room, round)
  await desk.says(`${voters} av ${voters}`)
  await house.inspection.look(wall, 'wall open')
  await house.inspection.look(desk.page, 'console open')
  await desk.takeStep('Stäng omröstningen')
  await Promise.all(phones.map((phone) => phone.shows(screens.closed)))
  await Promise.all(phones.map((phone) => phone.reads('Din röst är med.')))
  await wallShowsOnlyTurnout(wall, voters)
  await house.inspection.look(wall, 'wall closed')
  await house.inspection.look(room.phones.keys.page, 'phone closed')
  await house.inspection.look(desk.page, 'console closed')
  await desk.takeStep('Räkna rösterna')
  await wall.locator('.counts').getByText('går vidare').waitFor()
  await expect
    .poll(() => wall.locator('.counts').textContent())
    .toMatch(new RegExp(`^${advanced}\\s+går vidare`))
  await Promise.all(phones.map((phone) => phone.shows(`Omröstning\u00a0${no} är räknad`)))
  await desk.says(outcomeWords(round))
  await isAsPublished(room, round)
  const kind = no === 5 ? 'of two kinds' : 'of one kind'
  await house.inspection.look(wall, `wall result ${kind}`)
  await house.inspection.look(room.phones.keys.page, `phone result ${kind}`)
  await house.inspection.look(room.phones.plain.page, `phone result ${kind} without script`)
  await house.inspection.look(desk.page, `console counted ${kind}`)
  await readResult(room, round, `result ${kind}`)
  await desk.takeStep('Gör utfallet slutligt')
}

/** What fingers and keys gave is what left the phone, each time that it left. */
function sentAsGiven({ phones }: Room, round: Round): void {
  for (const [voter, phone] of [phones.keys, phones.thumb, phones.unlucky, phones.listening].entries()) {
    const sent = phone.sent.splice(0)
    expect(sent.length).toBeGreaterThan(0)
    expect(new Set(sent)).toEqual(new Set([ballotOf(round, voter)]))
  }
}

const outcomeWords = ({ advanced, remaining, dropped }: Gate): string =>
  `${advanced} går vidare, ${remaining} ligger kvar, ${dropped} föll`

/** Every count, not only the sums: each ballot came in once and as it was sent. */
async function isAsPublished({ held }: Room, round: Round): Promise<void> {
  const { no, items, advanced, remaining, dropped } = round
  const { castN, presentN, fates } = await held.round(no)
  expect({ castN, presentN, ...fates }).toEqual({
    castN: voters,
    presentN: voters,
    advanced,
    remaining,
    dropped,
    tied: 0,
  })
  const { items: counted } = await held.result(no)
  expect(counted).toHaveLength(items)
  const margin = margins[no - 1]
  for (const { originalNo, yes } of counted)
    expect([originalNo, yes]).toEqual([originalNo, margin?.get(originalNo ?? 0)])
}

/** The result's own page, reached from the console and left again. */
async function readResult({ desk, house }: Room, { no }: Round, name: string): Promise<void> {
  await desk.press('link', 'Visa resultatet')
  await desk.page.waitForURL(/\/omrostning\//)
  await desk.page.getByRole('heading', { level: 2, name: 'Alla förslag' }).waitFor()
  await house.inspection.look(desk.page, name)
  if (no === 5) await expect.poll(() => sharesOf(desk.page)).toBe(coreShares)
  await desk.page.goBack()
  await desk.isNextStep('Gör utfallet slutligt')
}

/** The shares of those that go on, as the page prints them, in the order of the proposals. */
async function sharesOf(page: Page): Promise<string> {
  const rows = await page
    .getByRole('table', { name: 'Alla förslag', exact: true })
    .getByRole('row')
    .evaluateAll((all) =>
      all.map((row) => Array.from(row.children, (cell) => cell.textContent?.trim() ?? '')),
    )
  return rows
    .filter((cells) => cells.includes('Går vidare'))
    .map((cells) => ({ no: Number(cells[0]), share: /\((\d+)\s%\)/.exec(cells.join(' '))?.[1] ?? '?' }))
    .toSorted((a, b) => a.no - b.no)
    .map(({ share }) => share)
    .join(' ')
}
