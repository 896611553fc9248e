import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { holdBackCommits } from './held-back.ts'
import { Listener } from './listener.ts'
import { type Phone, screens } from './phone.ts'
import type { Room } from './room.ts'
import { ballotOf, crowdVotes, type Round, wallShowsOnlyTurnout } from './rounds.ts'

async function votesByKeys(phone: Phone, ballot: string): Promise<void> {
  await phone.answerByKeys(ballot)
  await phone.sendAndSee()
}

async function votesByThumb(phone: Phone, ballot: string): Promise<void> {
  await phone.answerByThumb(ballot)
  await phone.sendAndSee()
}

async function votesInList(phone: Phone, ballot: string): Promise<void> {
  await phone.answerInList(ballot)
  await phone.sendAndSee()
}

/** "Mottagen" is on the phone when the ballot is on disk, and not before. */
export async function voteBehindHeldCommit(room: Room, round: Round): Promise<void> {
  const { phones, house, wall } = room
  const { keys, thumb, unlucky, listening, plain } = phones
  await house.inspection.look(keys.page, 'phone item')
  await house.inspection.look(plain.page, 'phone list without script')
  await keys.answerByKeys(ballotOf(round, 0))
  await keys.shows(screens.review)
  await house.inspection.look(keys.page, 'phone review')
  const commits = await holdBackCommits(house.dataFolder, round.paper.round)
  await keys.sendButton().click()
  await keys.page.getByRole('button', { name: 'Skickar …' }).waitFor()
  await wait(1500)
  expect(await keys.heading(screens.received).count()).toBe(0)
  expect(await commits.stored()).toBe(0)
  await wallShowsOnlyTurnout(wall, 0)
  await commits.release()
  await keys.shows(screens.received)
  expect(await commits.stored()).toBe(1)
  await commits.close()
  await house.inspection.look(keys.page, 'phone received')
  await wallShowsOnlyTurnout(wall, 1)
  await Promise.all([
    votesByKeys(thumb, ballotOf(round, 1)),
    votesByKeys(unlucky, ballotOf(round, 2)),
    votesByKeys(listening, ballotOf(round, 3)),
    votesInList(plain, ballotOf(round, 4)),
    crowdVotes(room, round),
  ])
  await house.inspection.look(plain.page, 'phone received without script')
}

/** One phone is reloaded half-way, and two press send twice, one of them without script. */
export async function voteWithReloadAndDoubles(room: Room, round: Round): Promise<void> {
  const { phones, house } = room
  const { keys, thumb, unlucky, listening, plain } = phones
  const half = 20
  const reloading = async () => {
    const ballot = ballotOf(round, 2)
    await unlucky.answerByKeys(ballot.slice(0, half))
    await unlucky.item(half + 1).waitFor()
    await unlucky.page.reload()
    await unlucky.item(half + 1).waitFor()
    await unlucky.page.getByRole('link', { name: 'Alla förslag' }).click()
    await unlucky.shows('Alla förslag')
    await house.inspection.look(unlucky.page, 'phone all items')
    await unlucky.page.getByRole('button', { name: 'Tillbaka' }).click()
    await unlucky.answerByKeys(ballot.slice(half), half + 1)
    await unlucky.shows(screens.review)
    // Nothing of what was answered before the reload is gone.
    await unlucky.reads(/^Ja$/)
    expect(await unlucky.page.getByText('Utan svar', { exact: true }).filter({ visible: true }).count()).toBe(
      0,
    )
    await unlucky.sendAndSee()
  }
  const pressingTwice = async () => {
    await keys.answerByKeys(ballotOf(round, 0))
    await keys.shows(screens.review)
    await keys.sendButton().dblclick()
    await keys.shows(screens.received)
  }
  const pressingTwiceWithoutScript = async () => {
    await plain.answerInList(ballotOf(round, 4))
    await plain.shows(screens.review)
    await house.inspection.look(plain.page, 'phone review without script')
    // Nothing on this phone can hold the second press back.
    await plain.sendButton().dblclick()
    await plain.shows(screens.received)
  }
  await Promise.all([
    pressingTwice(),
    votesByThumb(thumb, ballotOf(round, 1)),
    reloading(),
    votesByKeys(listening, ballotOf(round, 3)),
    pressingTwiceWithoutScript(),
    crowdVotes(room, round),
  ])
}

/** The server is killed while some have voted, one is half-way, and one presses send as it dies. */
export async function voteThroughPowerCut(room: Room, round: Round): Promise<void> {
  const { phones, house, wall, crowd } = room
  const { keys, thumb, unlucky, listening, plain } = phones
  const half = 15
  const few = crowd.length / 2
  await Promise.all([
    votesByKeys(keys, ballotOf(round, 0)),
    thumb.answerByThumb(ballotOf(round, 1).slice(0, half)),
    unlucky.answerByKeys(ballotOf(round, 2)),
    crowdVotes(room, round, 0, few),
  ])
  await wallShowsOnlyTurnout(wall, few + 1)
  const rest = crowdVotes(room, round, few)
  await house.cutPower(async () => {
    await unlucky.send()
    await unlucky.shows(screens.unsure)
    expect(await unlucky.heading(screens.received).count()).toBe(0)
    await house.inspection.look(unlucky.page, 'phone unsure')
    // Answers are given as if nothing had happened.
    await thumb.answerByThumb(ballotOf(round, 1).slice(half), half + 1)
    await thumb.send()
    await thumb.shows(screens.unsure)
  })
  // Nobody touches these two: they send again by themselves.
  await Promise.all([unlucky.shows(screens.received), thumb.shows(screens.received)])
  await keys.shows(screens.received)
  await Promise.all([
    rest,
    votesByKeys(listening, ballotOf(round, 3)),
    votesInList(plain, ballotOf(round, 4)),
  ])
}

/** Two vote by what the accessibility tree says and the keyboard does, one of them without script. */
export async function voteByListening(room: Room, round: Round): Promise<void> {
  const { keys, thumb, unlucky, listening, plain } = room.phones
  await Promise.all([
    votesByKeys(keys, ballotOf(round, 0)),
    votesByThumb(thumb, ballotOf(round, 1)),
    votesByKeys(unlucky, ballotOf(round, 2)),
    crowdVotes(room, round),
  ])
  await listenOneByOne(new Listener(listening.page), ballotOf(round, 3))
  await listenToList(new Listener(plain.page), ballotOf(round, 4))
}

async function listenOneByOne(ears: Listener, ballot: string): Promise<void> {
  for (const [place, answer] of [...ballot].entries()) {
    await ears.isAt(new RegExp(`Förslag ${place + 1} av ${ballot.length}`))
    await ears.answer(answer)
    await ears.press(place + 1 < ballot.length ? /^button "Nästa"/ : /^button "Granska"/)
  }
  await ears.isAt(/^heading "Granska och skicka"/)
  await ears.press(/^button "Skicka min röst"/)
  await ears.isAt(/^heading "Din röst är mottagen"/)
}

async function listenToList(ears: Listener, ballot: string): Promise<void> {
  await ears.hears(/^heading "Svara på 19 förslag"/)
  for (const answer of ballot) await ears.answer(answer)
  await ears.press(/^button "Granska"/)
  await ears.hears(/^heading "Granska och skicka"/)
  await ears.press(/^button "Skicka min röst"/)
  await ears.hears(/^heading "Din röst är mottagen"/)
}

export async function voteInPeace(room: Room, round: Round): Promise<void> {
  const { keys, thumb, unlucky, listening, plain } = room.phones
  await Promise.all([
    votesByKeys(keys, ballotOf(round, 0)),
    votesByThumb(thumb, ballotOf(round, 1)),
    votesByKeys(unlucky, ballotOf(round, 2)),
    votesByKeys(listening, ballotOf(round, 3)),
    votesInList(plain, ballotOf(round, 4)),
    crowdVotes(room, round),
  ])
}
