import { randomUUID } from 'node:crypto'
import { contactStore } from '#adapters/db/contact-store.ts'
import { studyStore } from '#adapters/db/study-store.ts'
import { unitStore, waveStore } from '#adapters/db/wave-store.ts'
import { argumentHandlers } from '#adapters/http/routes/argument.ts'
import { bankHandlers } from '#adapters/http/routes/bank.ts'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { groupHandlers } from '#adapters/http/routes/group.ts'
import { instrumentHandlers } from '#adapters/http/routes/instrument.ts'
import { packHandlers } from '#adapters/http/routes/pack.ts'
import { protocolHandlers } from '#adapters/http/routes/protocol.ts'
import { askClarifier } from '#application/consensus/preparation/ask-clarifier.ts'
import { createWave } from '#application/measurement/create-wave.ts'
import { savePoint } from '#application/measurement/save-point.ts'
import { saveUnit } from '#application/measurement/save-units.ts'
import type {
  ArgumentId,
  AssociationId,
  ClarificationId,
  ConferenceId,
  ContactId,
  ExpertId,
  GroupPlanId,
  InstrumentId,
  MeasurePointId,
  ProposalId,
  ProtocolId,
  RoundId,
  SeatId,
  StudyId,
  UnitId,
  WaveId,
} from '#domain/kernel/id.ts'
import { beginStudy } from '#domain/measurement/study/study.ts'
import { emptyPlan, type WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import { bankPorts } from '../../../src/compose-bank.ts'
import { measurementPorts } from '../../../src/compose-measurement.ts'
import { preparationPorts } from '../../../src/compose-pack.ts'
import { pointPorts } from '../../../src/compose-point.ts'
import { reportPorts } from '../../../src/compose-report.ts'
import { actorWith, type Hall } from '../consensus/hall.ts'
import { command, Meeting, type PlannedRound, type Voter } from '../consensus/meeting.ts'
import { nth } from '../consensus/refusal.ts'
import type { House } from './house.ts'
import { pointContentOf } from './point-content.ts'
import type { Words } from './words.ts'

/** One association with something of everything, each text with its marker. */
export type Planted = Readonly<{
  association: AssociationId
  words: Words
  /** Active, voted on. */
  proposals: readonly ProposalId[]
  /** Never voted on: to be changed by whoever may. */
  spare: readonly ProposalId[]
  withdrawn: ProposalId
  /** Latest changes of the spare ones, to be taken back. */
  events: readonly number[]
  concluded: Meeting
  /** Its first round is counted, its second open with votes in the box. */
  running: Meeting
  draft: Meeting
  /** A conference with nothing in it. */
  other: ConferenceId
  counted: RoundId
  open: RoundId
  /** Tables in the discussion before the open round. */
  plan: GroupPlanId
  /** What a table said before the open round: one for each who may take one back. */
  said: readonly ArgumentId[]
  /** Questions to clarifiers, in the conference that runs. */
  asked: readonly ClarificationId[]
  experts: readonly ExpertId[]
  /** Their seats, in the same order. */
  seats: readonly SeatId[]
  protocol: ProtocolId
  /** Locked, and without a draft. */
  locked: InstrumentId
  /** Drafts: one for each who may throw one away. */
  forms: readonly InstrumentId[]
  /** A local one, as a draft. */
  point: MeasurePointId
  unit: UnitId
  /** Drafts: one to work on, one to give up. */
  waves: readonly WaveId[]
  /** Invited to the third wave. */
  contacts: readonly ContactId[]
  /** One for each who may end one. */
  studies: readonly StudyId[]
}>

const rule = { denominator: 'cast', tie: 'include', to: 'extended' } as const
const rounds = (marker: string): readonly PlannedRound[] => [
  {
    name: `${marker} ett`,
    plan: { pool: { from: 'all' }, rule: { ...rule, advance: 4, rest: 'dropped' } },
  },
  {
    name: `${marker} två`,
    plan: { pool: { from: 'advanced' }, rule: { ...rule, advance: 2, rest: 'remains', to: 'core' } },
  },
]
const voters = 6

export async function plant(
  { database, ports }: House,
  words: Words,
  { isExample = false, id = randomUUID() as AssociationId } = {},
): Promise<Planted> {
  const { place, marker } = words
  const association = id
  await database.owner
    .insertInto('association')
    .values({ association_id: id, name: `Förbundet ${place}`, is_example: isExample, locale: 'sv' })
    .execute()
  const facilitator = actorWith(association, 'facilitator', 'assocAdmin')
  const bank = bankHandlers(bankPorts(ports, ports.keys))
  const protocols = protocolHandlers(bankPorts(ports, ports.keys))
  const hall: Hall = {
    database,
    folder: '',
    ports,
    handlers: conferenceHandlers(ports),
    association,
    facilitator,
    proposals: new Map(),
    wait: () => undefined,
    close: async () => undefined,
  }
  const asked = () => ({ association, commandId: command() })
  const reason = `${marker} skäl`

  const propose = async (no: number): Promise<ProposalId> => {
    const { proposal } = await bank.addProposal(facilitator, {
      ...asked(),
      text: `${marker} förslag ${no} om samverkan`,
      shortName: `${marker} ${no}`,
      explanation: `${marker} förklaring`,
      easyText: `${marker} lättläst`,
      kind: no > 4 ? 'effect' : 'process',
      perspective: null,
      category: `${marker} kategori`,
      source: { type: 'meeting', party: `${marker} part`, citation: `${marker} källa ${no}`, page: null },
    })
    return proposal
  }
  const several = async (count: number, from: number): Promise<readonly ProposalId[]> => {
    const made: ProposalId[] = []
    for (let no = from; no < from + count; no += 1) made.push(await propose(no))
    return made
  }

  const conference = async (name: string, experts: number): Promise<Meeting> => {
    const { conference } = await hall.handlers.createConference(facilitator, {
      ...asked(),
      name: `${marker} ${name}`,
      place: `${marker} plats`,
      beginsOn: null,
      level: 2,
      preset: 'none',
      isInvented: true,
    })
    if (experts === 0) return new Meeting(hall, conference, [])
    await hall.handlers.addExperts(facilitator, {
      ...asked(),
      conference,
      experts: Array.from({ length: experts }, (_, at) => ({
        name: `${marker} expert ${at + 1}`,
        organisation: `${marker} organisation`,
        background: 'official' as const,
      })),
    })
    const { cards } = await hall.handlers.getCards(facilitator, { association, conference })
    const seated: Voter[] = cards.map(({ seat, code }) => ({ seat, code }))
    const meeting = new Meeting(hall, conference, seated)
    await meeting.mark(true, ...seated.map(({ seat }) => seat))
    await meeting.plan(...rounds(marker))
    return meeting
  }

  const seatAtTables = async (meeting: Meeting): Promise<GroupPlanId> => {
    const { plans } = await groupHandlers(ports).mixGroups(facilitator, {
      ...asked(),
      conference: meeting.id,
      rounds: [(await meeting.round(2)).id],
      tables: 2,
      who: 'present',
    })
    return nth(plans, 0)
  }

  const sayAtTable = async (meeting: Meeting): Promise<readonly ArgumentId[]> => {
    const say = argumentHandlers(ports)
    const within = { association, conference: meeting.id, round: (await meeting.round(1)).id }
    for (let no = 1; no <= voters; no += 1) {
      await say.addArgument(facilitator, {
        ...within,
        commandId: command(),
        table: 1,
        proposal: nth(proposals, 0),
        stance: 'for',
        text: `${marker} argument ${no}`,
        evenSo: true,
      })
    }
    return (await say.listArguments(facilitator, within)).arguments.map(({ id }) => id)
  }

  const holdFirst = async (meeting: Meeting): Promise<void> => {
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    await meeting.castAll(Array.from({ length: voters }, () => '101110'))
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    await meeting.steps(2, 'freezeRound', 'openRound')
    await meeting.castAll(Array.from({ length: voters }, (_, at) => (at < 4 ? '1001' : '1000')))
  }

  const proposals = await several(6, 1)
  const concluded = await conference('konferens', voters)
  await holdFirst(concluded)
  await concluded.steps(2, 'closeRound', 'countRound', 'finishRound')
  await hall.handlers.concludeConference(facilitator, {
    ...asked(),
    conference: concluded.id,
    expectedVersion: (await concluded.detail()).version,
  })
  const adopted = await protocols.adoptProtocols(facilitator, {
    ...asked(),
    conference: concluded.id,
    name: `${marker} protokoll`,
    replace: false,
    decision: null,
  })
  const staff = actorWith(hall.association, 'analyst')
  const inHere = () => ({ association: hall.association, commandId: command() })
  const { unit } = await saveUnit({ ...ports, units: unitStore })(staff, {
    ...inHere(),
    unit: {
      ...{ id: null, kind: 'association', name: `${marker} enhet`, parent: null },
      ...{ from: 2020, to: null, successor: null },
    },
  })
  const waves: WaveId[] = []
  for (const no of [1, 2, 3]) {
    const name = `${marker} mätomgång ${no}`
    // The third has a list of people to ask.
    const wavePlan: WavePlan = no < 3 ? emptyPlan : { ...emptyPlan, mode: 'blind', units: [unit] }
    const made = await createWave({ ...ports, waves: waveStore })(staff, {
      ...{ ...inHere(), name, plan: wavePlan },
    })
    waves.push(made.wave)
  }
  const contacts = [1, 2].map((no) => ({
    ...{ id: randomUUID() as ContactId, unit, email: `${marker}-${no}@exempel.se`.toLowerCase() },
  }))
  await ports.writeUnaudited(hall.association, (tx) => contactStore.add(tx, nth(waves, 2), contacts))
  const studies = [1, 2].map((no) =>
    beginStudy({ id: randomUUID() as StudyId, name: `${marker} uppföljning ${no}` }),
  )
  await ports.writeUnaudited(hall.association, async (tx) => {
    for (const study of studies) await studyStore.add(tx, study)
  })
  const { point } = await savePoint(pointPorts(ports))(actorWith(hall.association, 'analyst'), {
    ...asked(),
    ...{ point: null, expectedRevision: 0, entry: null, content: pointContentOf(`${marker} mätpunkt`) },
  })
  const running = await conference('session', voters)
  const plan = await seatAtTables(running)
  const said = await sayAtTable(running)
  await holdFirst(running)
  const draft = await conference('utkast', 12)
  const { id: other } = await conference('tom', 0)

  const spare = await several(12, 21)
  const events: number[] = []
  for (const proposal of spare.slice(6)) {
    const { event } = await bank.rewordProposal(facilitator, {
      ...asked(),
      proposal,
      expectedVersion: 1,
      text: `${marker} omskrivet ${proposal}`,
      shortName: null,
      explanation: null,
      easyText: null,
      reason,
    })
    events.push(event)
  }
  const withdrawn = await propose(40)
  await bank.withdrawProposal(facilitator, { ...asked(), proposal: withdrawn, expectedVersion: 1, reason })

  const preparation = preparationPorts(
    ports,
    reportPorts(bankPorts(ports, ports.keys), ports, null, () => undefined),
  )
  const pack = packHandlers(preparation)
  await pack.makeLinks(facilitator, { ...asked(), conference: draft.id })
  for (let no = 1; no <= 12; no += 1) {
    const question = { proposal: nth(proposals, 0), text: `${marker} fråga ${no}`, evenSo: true }
    await askClarifier(preparation)(running.topic, question)
  }
  const { clarifications } = await pack.listClarifications(facilitator, running.topic)

  const measuring = instrumentHandlers(measurementPorts(ports))
  const makeForm = async (no: number): Promise<InstrumentId> => {
    const title = `${marker} formulär ${no}`
    const made = await measuring.createInstrument(facilitator, { ...asked(), title, drafts: 'board' })
    return made.instrument
  }
  const locked = await makeForm(0)
  await measuring.lockInstrument(facilitator, { ...asked(), instrument: locked, expectedVersion: 1 })
  const forms: InstrumentId[] = []
  for (let no = 1; no <= 12; no += 1) forms.push(await makeForm(no))

  const roster = await hall.handlers.getRoster(facilitator, { association, conference: draft.id })
  const counted = (await running.round(1)).id
  return {
    association,
    words,
    proposals,
    spare,
    withdrawn,
    events,
    concluded,
    running,
    draft,
    other,
    counted,
    open: (await running.round(2)).id,
    plan,
    said,
    asked: clarifications.map(({ id }) => id),
    experts: roster.seats.flatMap(({ expert }) => (expert ? [expert.id] : [])),
    seats: roster.seats.flatMap(({ id, expert }) => (expert ? [id] : [])),
    protocol: nth(adopted.protocols, 0).protocol,
    locked,
    forms,
    point,
    unit,
    waves,
    contacts: contacts.map(({ id }) => id),
    studies: studies.map(({ id }) => id),
  }
}
