import { openVisitor } from '../../_util/browser.ts'
import { PhoneVoter } from '../../_util/crowd.ts'
import { enterExample, LedConference } from '../../_util/led-conference.ts'
import { Desk } from './desk.ts'
import { Phone } from './phone.ts'
import { source, voters } from './published.ts'
import { type House, inBrowser, type Phones, type Room } from './room.ts'

const title = 'Konferensen 2014, spelad i webbläsare'

/** From the first page to a conference with 23 of 24 present, by keyboard alone. */
async function prepare(desk: Desk, { url, inspection }: House): Promise<void> {
  await desk.page.goto(url)
  await inspection.look(desk.page, 'front')
  await desk.press('button', 'Se exemplet')
  await desk.hasHeading('Översikt')
  await inspection.look(desk.page, 'overview')
  await desk.press('link', 'Konferenser')
  await desk.hasHeading('Konferenser')
  await desk.says('Konsensuskonferens 2014, Sundbyholm')
  await inspection.look(desk.page, 'conferences')
  await desk.press('link', 'Ny konferens')
  await desk.hasHeading('Ny konferens')
  await inspection.look(desk.page, 'new conference')
  await desk.write('Namn', title)
  await desk.tick('Det här är en övning')
  await desk.press('button', 'Skapa konferensen')
  await desk.hasHeading(title)
  await inspection.look(desk.page, 'conference draft')
  await desk.press('link', 'Upplägg')
  await desk.hasHeading('Upplägg')
  await inspection.look(desk.page, 'plan')
  await desk.press('link', 'Experter och platser')
  await desk.hasHeading('Experter och platser')
  await inspection.look(desk.page, 'roster empty')
  await desk.write('Experterna', expertLines())
  await desk.press('button', 'Lägg till experter')
  await desk.says(`${source.invited} experter tillagda.`)
  await desk.press('button', 'Alla är på plats')
  await desk.says(`${source.invited} av ${source.invited} på plats`)
  // One who was invited did not come (S0 p. 10, note 3).
  await desk.press('button', `Har gått: Påhittad expert ${source.invited}`)
  await desk.says(`${voters} av ${source.invited} på plats`)
  await inspection.look(desk.page, 'roster')
}

const expertLines = (): string =>
  Array.from({ length: source.invited }, (_, index) => {
    const background = ['brukare', 'tjänsteman', 'chef', 'politiker'][index % 4]
    return `Påhittad expert ${index + 1}; Förbund ${(index % 3) + 1}; ${background}`
  }).join('\n')

type Printed = Readonly<{ wall: string; own: string }>

/** What is printed on the cards, read off their page as a person does. */
async function readCards(desk: Desk, { inspection }: House): Promise<readonly Printed[]> {
  await desk.press('link', 'Kort')
  await desk.hasHeading('Kort att dela ut')
  const cards = desk.page.locator('.cards > li')
  await cards.nth(source.invited - 1).waitFor()
  await inspection.look(desk.page, 'cards')
  const printed = await cards.evaluateAll((all) =>
    all.map((card) => Array.from(card.querySelectorAll('.cards-code'), (code) => code.textContent ?? '')),
  )
  return printed.map(([wall = '', own = '']) => ({ wall, own }))
}

const bare = (code: string): string => code.replace(/\s/g, '')

async function openPhones({ browser, url, inspection }: House, cards: readonly Printed[]): Promise<Phones> {
  const [first, second, third, fourth, fifth] = cards
  if (!first || !second || !third || !fourth || !fifth) throw new Error('five cards are needed')
  const scanning = async (card: Printed) => {
    const phone = await Phone.open(browser)
    await phone.scan(`${url}/rosta/${bare(card.wall)}#${bare(card.own)}`)
    return phone
  }
  const typing = async (card: Printed, script: boolean) => {
    const phone = await Phone.open(browser, { script })
    await phone.type(url, card.wall, card.own, (name) =>
      inspection.look(phone.page, script ? name : `${name} without script`),
    )
    return phone
  }
  return {
    keys: await scanning(first),
    thumb: await scanning(second),
    unlucky: await scanning(third),
    listening: await typing(fourth, true),
    plain: await typing(fifth, false),
  }
}

export async function enterRoom(house: House): Promise<Room> {
  const clerk = await openVisitor(house.browser, { width: 1440, height: 900 })
  const desk = new Desk(clerk.page)
  await prepare(desk, house)
  const cards = await readCards(desk, house)
  const code = bare(cards[0]?.wall ?? '')
  await desk.press('link', 'Konsol')
  await desk.isNextStep('Lås omröstningen')
  await house.inspection.look(desk.page, 'console draft')

  const projector = await openVisitor(house.browser, { width: 1920, height: 1080 })
  projector.page.setDefaultTimeout(60_000)
  await projector.page.goto(`${house.url}/projektor/${code}`)
  await house.inspection.look(projector.page, 'wall waiting')

  const phones = await openPhones(house, cards)
  await house.inspection.look(phones.keys.page, 'phone waiting')
  await house.inspection.look(phones.plain.page, 'phone waiting without script')
  const crowd = cards
    .slice(inBrowser, voters)
    .map(({ wall, own }) => new PhoneVoter(house.url, bare(wall), bare(own)))
  for (const voter of crowd) await voter.join()

  const { facilitator, association } = await enterExample(house.url)
  const [conference = ''] = /[0-9a-f-]{36}(?=\/konsol)/.exec(desk.page.url()) ?? []
  return {
    house,
    desk,
    wall: projector.page,
    phones,
    crowd,
    held: new LedConference({ facilitator, association, conference }),
    code,
    visitors: [clerk, projector, ...Object.values(phones).map(({ visitor }) => visitor)],
  }
}
