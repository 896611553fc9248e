import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { workbookWriter } from '#adapters/export/xlsx/workbook-writer.ts'
import { handFieldsWith } from '#contract/consensus/report.ts'
import type { endpoints } from '#contract/index.ts'
import { type PackTextName, packTextNames } from '#domain/consensus/preparation/pack.ts'
import type { AccountId, InstrumentId } from '#domain/kernel/id.ts'
import { emptyPlan } from '#domain/measurement/wave/wave-plan.ts'
import { nth } from '../consensus/refusal.ts'
import type { Planted } from './planted.ts'
import { pointContentOf } from './point-content.ts'

type Rows = typeof endpoints
export type RowName = keyof Rows

/** What a request is made about, and where what it uses up is taken from. */
export type Target = Readonly<{
  planted: Planted
  /** The role a guest plays, so that asking to switch changes nothing. */
  role: string
  name: string
  /** The next of several alike: one that has been removed or used cannot be asked about again. */
  next: <T>(list: readonly T[]) => T
  version: (of: 'conference' | 'round' | 'instrument' | 'wave' | 'study', id: string) => Promise<number>
  /** A person of the association who asks for nothing. */
  bystander: Readonly<{ account: AccountId; assignments: readonly string[]; invitations: readonly string[] }>
  /** An association without an administrator. */
  orphan: string
}>

type Input<Name extends RowName> = z.input<Rows[Name]['input']>

/** A plausible request a row, on real things: a row of the contract without one does not compile. */
export type Inputs = { readonly [Name in RowName]: (to: Target) => Input<Name> | Promise<Input<Name>> }

const token = 'a-token-that-nobody-was-ever-given-1'
const passkey = { id: 'AAAA', clientDataJSON: 'AAAA' }
const anyPassword = 'fyra blå stolar'

const within = ({ planted }: Target) => ({ association: planted.association })
const changing = (to: Target) => ({ ...within(to), commandId: randomUUID() })
const inRunning = (to: Target) => ({ ...within(to), conference: to.planted.running.id })
const changingRunning = (to: Target) => ({ ...changing(to), conference: to.planted.running.id })
const changingDraft = (to: Target) => ({ ...changing(to), conference: to.planted.draft.id })
const inDraft = (to: Target) => ({ ...within(to), conference: to.planted.draft.id })
const packTextsOf = (to: Target) =>
  Object.fromEntries(packTextNames.map((name) => [name, written(to)])) as Record<PackTextName, string>
const ofDraft = async (to: Target) => ({
  ...changingDraft(to),
  expectedVersion: await to.version('conference', to.planted.draft.id),
})
const openRound = async (to: Target) => ({
  ...changingRunning(to),
  round: to.planted.open,
  expectedVersion: await to.version('round', to.planted.open),
})
// None is open while a round is, so each is refused for that, and for that alone.
const evaluationOf = (to: Target) => ({ ...changingRunning(to), expectedVersion: 0 })
const written = ({ planted: { words } }: Target) => `${words.marker} skrivet`
const wording = (to: Target) => ({
  text: `${written(to)} ${randomUUID()}`,
  shortName: null,
  explanation: null,
  easyText: null,
})
const placing = { kind: 'process', perspective: null, category: null } as const
const spare = (to: Target) => ({
  ...changing(to),
  proposal: nth(to.planted.spare, 0),
  expectedVersion: 1,
  reason: written(to),
})
const table = (to: Target) => ({
  name: 'förslag.csv',
  columns: ['text' as const],
  rows: [{ line: 1, cells: [wording(to).text] }],
  kindOtherwise: 'process' as const,
  citationOtherwise: written(to),
})
const version = (to: Target) => ({ ...within(to), protocol: to.planted.protocol, v: 1 })
const workbook = workbookWriter
  .write({
    survey: [
      ['type', 'name', 'label'],
      ['text', 'a', 'Fråga'],
    ],
  })
  .then((bytes) => ({ name: 'formular.xlsx', base64: Buffer.from(bytes).toString('base64') }))

const onWavePaper = (to: Target) => ({
  ...within(to),
  wave: nth(to.planted.waves, 0),
  form: 'K7M-2QX-9TN',
})
const wavePaper = { help: 'self' as const, locale: 'sv', variant: 'std' as const, values: {} }

const instrumentOf = async (to: Target, instrument: InstrumentId) => ({
  ...changing(to),
  instrument,
  expectedVersion: await to.version('instrument', instrument),
})
const form = (to: Target) => instrumentOf(to, nth(to.planted.forms, 0))
const question = (to: Target) => ({ kind: 'text' as const, text: { sv: { std: written(to) } } })
const pointOf = (to: Target) => ({ ...changing(to), point: to.planted.point })
const waveOf = async (to: Target, place: number) => {
  const wave = nth(to.planted.waves, place)
  return { ...changing(to), wave, expectedVersion: await to.version('wave', wave) }
}
const plan = { ...emptyPlan, units: [], background: null, mode: 'urn' as const }
const passphrase = 'fyra blå stolar i hallen'
const slipsOf = async (to: Target) => ({ ...(await waveOf(to, 0)), unit: to.planted.unit, count: 1 })
const registerTable = { header: ['matpunkt'], rows: [{ line: 2, cells: ['x'] }] }
const nothing = () => ({})

export const inputs: Inputs = {
  me: nothing,
  actAs: ({ role }) => ({ role }),
  setLanguage: () => ({ language: 'sv' }),
  startAssociation: () => ({ name: 'Nytt förbund', members: [] }),

  signIn: () => ({ email: 'ingen@exempel.se', password: anyPassword }),
  passSecondFactor: () => ({ code: '123456' }),
  askPasskey: nothing,
  signInWithPasskey: () => ({
    challenge: randomUUID(),
    answer: { ...passkey, authenticatorData: 'AAAA', signature: 'AAAA' },
  }),
  signInWithLink: () => ({ token }),
  beginOrganisation: () => ({ invitation: null, joins: false }),
  askPasswordReset: () => ({ email: 'ingen@exempel.se' }),
  signOut: nothing,
  readLink: () => ({ token }),
  becomeFirstAdministrator: () => ({ token, email: 'ny@exempel.se', name: 'Ny', password: anyPassword }),
  acceptInvitation: () => ({ token, name: 'Ny', password: anyPassword }),
  joinByInvitation: () => ({ token }),
  resetPassword: () => ({ token, password: anyPassword }),
  getMyAccount: nothing,
  proveAgain: () => ({ password: anyPassword }),
  rename: ({ name }) => ({ name }),
  changePassword: () => ({ password: anyPassword }),
  beginCode: nothing,
  confirmCode: () => ({ challenge: randomUUID(), code: '123456' }),
  removeCode: nothing,
  beginPasskey: nothing,
  addPasskey: () => ({
    challenge: randomUUID(),
    answer: { ...passkey, attestationObject: 'AAAA', transports: [] },
    name: 'Min telefon',
  }),
  removePasskey: () => ({ id: 'AAAA' }),
  renewRecoveryCodes: nothing,
  endSession: () => ({ session: randomUUID() }),
  endOtherSessions: nothing,

  listPeople: within,
  invite: (to) => ({ ...changing(to), email: `${randomUUID()}@exempel.se`, roles: ['member'] }),
  renewInvitation: (to) => ({ ...changing(to), invitation: nth(to.bystander.invitations, -1) }),
  withdrawInvitation: (to) => ({ ...changing(to), invitation: to.next(to.bystander.invitations) }),
  grantRole: (to) => ({
    ...changing(to),
    account: to.bystander.account,
    role: 'facilitator',
    conference: to.planted.other,
  }),
  endRole: (to) => ({ ...changing(to), assignment: to.next(to.bystander.assignments) }),
  sendReset: (to) => ({ ...changing(to), account: to.bystander.account }),

  listAudit: within,
  checkAudit: within,

  getInstallation: nothing,
  getAround: nothing,
  getAroundFile: () => ({ locale: 'ar' }),
  readAroundFile: () => ({ locale: 'ar', base64: Buffer.from('namn;sv;en;ar\nx;y;z;w').toString('base64') }),
  approveAround: () => ({ locale: 'so' }),
  nameAdministrator: ({ orphan }) => ({ of: orphan, email: `${randomUUID()}@exempel.se` }),
  resetAccount: ({ bystander }) => ({ account: bystander.account, forgetSecondFactor: false }),
  closeAccount: ({ bystander }) => ({ account: bystander.account, isClosed: false }),
  listInstallationAudit: nothing,
  checkInstallationAudit: nothing,

  listConferences: within,
  createConference: (to) => ({
    ...changing(to),
    name: written(to),
    place: null,
    beginsOn: null,
    level: 2,
    preset: 'none',
  }),
  getConference: inRunning,
  editConference: async (to) => ({
    ...(await ofDraft(to)),
    name: written(to),
    place: null,
    beginsOn: null,
    level: 2,
    kOpen: 5,
    freeSeats: false,
  }),
  planRounds: async (to) => ({ ...(await ofDraft(to)), rounds: [] }),
  beginConference: ofDraft,
  concludeConference: ofDraft,
  cancelConference: async (to) => ({
    ...changing(to),
    conference: to.planted.other,
    expectedVersion: await to.version('conference', to.planted.other),
    reason: written(to),
  }),
  getRoster: inRunning,
  addExperts: (to) => ({
    ...changingDraft(to),
    experts: [{ name: written(to), organisation: null, background: 'user' }],
  }),
  editExpert: (to) => ({
    ...changingDraft(to),
    expert: nth(to.planted.experts, -1),
    name: written(to),
    organisation: null,
    background: 'user',
    invitation: 'accepted',
  }),
  removeSeat: (to) => ({ ...changingDraft(to), seat: to.next(to.planted.seats) }),
  allowFreeSeats: (to) => ({ ...changingDraft(to), allow: true }),
  addFreeSeats: (to) => ({ ...changingDraft(to), count: 1 }),
  markPresent: (to) => ({
    ...changingRunning(to),
    seats: [nth(to.planted.running.voters, 0).seat],
    present: true,
  }),
  makeBallotCards: (to) => ({ ...changingRunning(to), round: to.planted.open, count: 1 }),
  replaceTicket: (to) => ({
    ...changingRunning(to),
    round: to.planted.open,
    reason: 'Telefonen är borta',
    witness: 'Olle Ek',
  }),
  getPapers: (to) => ({ ...inRunning(to), round: to.planted.counted }),
  getPaperReading: (to) => ({ ...inRunning(to), round: to.planted.counted, pos: 1 }),
  handOutPaper: (to) => ({
    ...changingRunning(to),
    round: to.planted.open,
    seat: nth(to.planted.running.voters, -1).seat,
    out: true,
  }),
  startKeying: async (to) => ({ ...(await openRound(to)), papers: 1 }),
  stopKeying: openRound,
  takePile: (to) => ({ ...changingRunning(to), round: to.planted.open }),
  keyPaper: (to) => ({
    ...changingRunning(to),
    round: to.planted.open,
    pile: randomUUID(),
    pos: 1,
    a: null,
    card: null,
  }),
  replaceCard: (to) => ({ ...changingRunning(to), seat: nth(to.planted.running.voters, -1).seat }),
  renewCards: changingDraft,
  getCards: inRunning,
  getConsole: inRunning,
  openRoom: (to) => ({ ...changingRunning(to), open: false }),
  getRoundResult: (to) => ({ ...inRunning(to), round: to.planted.counted }),
  getRoundItems: (to) => ({ ...inRunning(to), round: to.planted.counted }),
  getRecountFile: (to) => ({ ...inRunning(to), round: to.planted.counted }),
  freezeRound: openRound,
  thawRound: async (to) => ({ ...(await openRound(to)), reason: written(to) }),
  openRound,
  pauseRound: openRound,
  resumeRound: openRound,
  extendRound: async (to) => ({ ...(await openRound(to)), minutes: 5 }),
  closeRound: openRound,
  reopenRound: openRound,
  countRound: openRound,
  resolveTie: openRound,
  finishRound: openRound,
  voidRound: async (to) => ({ ...(await openRound(to)), reason: written(to), voteAgain: false }),
  withdrawItem: async (to) => ({
    ...(await openRound(to)),
    proposal: nth(to.planted.proposals, 0),
    reason: written(to),
  }),
  stepSlot: async (to) => ({ ...(await openRound(to)), step: 'show' }),

  getGroups: inRunning,
  mixGroups: (to) => ({ ...changingRunning(to), rounds: [to.planted.open], tables: 2, who: 'present' }),
  replanGroups: (to) => ({ ...changingRunning(to), round: to.planted.open, who: 'present' }),
  pinSeat: (to) => ({
    ...changingRunning(to),
    round: to.planted.open,
    seat: nth(to.planted.running.voters, 0).seat,
    table: 1,
  }),
  undoGroups: (to) => ({ ...changingRunning(to), round: to.planted.open, plan: to.planted.plan }),
  showGroups: (to) => ({ ...changingRunning(to), round: to.planted.open, isShown: true }),
  setGroupWish: (to) => ({
    ...changingRunning(to),
    a: nth(to.planted.running.voters, 0).seat,
    b: nth(to.planted.running.voters, 1).seat,
    wish: 'apart',
  }),

  listArguments: (to) => ({ ...inRunning(to), round: to.planted.open }),
  exportArguments: inRunning,
  addArgument: (to) => ({
    ...changingRunning(to),
    round: to.planted.counted,
    table: 1,
    proposal: nth(to.planted.proposals, 2),
    stance: 'for',
    text: written(to),
    evenSo: true,
  }),
  editArgument: (to) => ({
    ...changingRunning(to),
    argument: nth(to.planted.said, 0),
    stance: 'against',
    text: written(to),
    reason: '',
    evenSo: true,
  }),
  withdrawArgument: (to) => ({
    ...changingRunning(to),
    argument: to.next(to.planted.said),
    reason: written(to),
  }),
  getEvaluation: inRunning,
  openEvaluation: evaluationOf,
  closeEvaluation: evaluationOf,
  reopenEvaluation: evaluationOf,
  countEvaluation: evaluationOf,
  discardEvaluation: evaluationOf,
  getPractice: inRunning,
  openPractice: (to) => ({
    ...changingRunning(to),
    form: 'yes-no',
    most: 1,
    places: 1,
    questions: [written(to)],
  }),
  closePractice: evaluationOf,
  endPractice: evaluationOf,
  showEvaluation: (to) => ({ ...evaluationOf(to), isOnWall: true }),

  getPack: inDraft,
  savePack: (to) => ({ ...changingDraft(to), expectedVersion: 0, texts: packTextsOf(to) }),
  freezePack: (to) => ({ ...changingDraft(to), expectedVersion: 0 }),
  thawPack: (to) => ({ ...changingDraft(to), expectedVersion: 0, reason: written(to) }),
  makePackFile: (to) => ({ ...inDraft(to), format: 'docx' }),
  makeLinks: changingDraft,
  getLinks: inDraft,
  renewLink: (to) => ({ ...changingDraft(to), expert: nth(to.planted.experts, -2) }),
  renewLinks: changingDraft,
  listClarifications: inRunning,
  answerClarification: (to) => ({
    ...changingRunning(to),
    clarification: nth(to.planted.asked, 0),
    answer: written(to),
  }),
  withdrawClarification: (to) => ({
    ...changingRunning(to),
    clarification: to.next(to.planted.asked.slice(1)),
    reason: written(to),
  }),
  closeReadings: changingDraft,

  listProposals: within,
  getProposal: (to) => ({ ...within(to), proposal: nth(to.planted.proposals, 0) }),
  addProposal: (to) => ({ ...changing(to), ...wording(to), ...placing, source: null }),
  rewordProposal: (to) => ({ ...spare(to), ...wording(to) }),
  classifyProposal: (to) => ({ ...spare(to), ...placing, shortName: written(to) }),
  splitProposal: (to) => ({
    ...spare(to),
    proposal: nth(to.planted.spare, 1),
    parts: [
      { ...wording(to), ...placing },
      { ...wording(to), ...placing },
    ],
  }),
  mergeProposals: (to) => ({
    ...changing(to),
    from: [2, 3].map((at) => ({ proposal: nth(to.planted.spare, at), expectedVersion: 1 })),
    ...wording(to),
    ...placing,
    reason: written(to),
  }),
  withdrawProposal: (to) => ({ ...spare(to), proposal: nth(to.planted.spare, 4) }),
  restoreProposal: (to) => ({ ...spare(to), proposal: to.planted.withdrawn }),
  undoBankEvent: (to) => ({ ...changing(to), event: to.next(to.planted.events) }),
  listSimilar: within,
  readImport: (to) => ({ ...within(to), file: null, pasted: `förslag\n${written(to)}`, sheet: null }),
  previewImport: (to) => ({ ...within(to), ...table(to) }),
  importProposals: (to) => ({ ...changing(to), ...table(to), skip: [] }),
  exportProposals: (to) => ({ ...within(to), format: 'csv' }),

  listProtocols: within,
  getProtocol: version,
  exportProtocol: (to) => ({ ...version(to), format: 'json' }),
  getRoundSensitivity: (to) => ({ ...inRunning(to), round: to.planted.counted }),
  exportRoundSensitivity: (to) => ({ ...inRunning(to), round: to.planted.counted }),
  getProtocolSensitivity: version,
  exportProtocolSensitivity: version,
  previewAdoption: (to) => ({ ...within(to), conference: to.planted.concluded.id }),
  adoptProtocols: (to) => ({
    ...changing(to),
    conference: to.planted.concluded.id,
    name: written(to),
    replace: false,
    decision: null,
  }),
  getReadiness: within,
  getPoint: (to) => ({ ...within(to), point: to.planted.point }),
  savePoint: (to) => ({
    ...changing(to),
    ...{ point: null, expectedRevision: 0, entry: null, content: pointContentOf(written(to)) },
  }),
  approvePoint: (to) => ({ ...pointOf(to), expectedRevision: 1 }),
  reviseWithNewVersion: pointOf,
  retirePoint: (to) => ({ ...pointOf(to), lastYear: 2026, successor: null }),
  reviewDocument: (to) => ({ ...pointOf(to), title: written(to), dated: '2026-01-31', answers: [] }),
  readRegisterFile: (to) => ({ ...within(to), file: null, pasted: 'matpunkt;enhet' }),
  checkRegister: (to) => ({ ...within(to), ...registerTable }),
  enterRegister: (to) => ({ ...changing(to), ...registerTable, note: null }),
  recordDecision: (to) => ({
    ...changing(to),
    protocol: to.planted.protocol,
    v: 1,
    body: written(to),
    date: '2026-12-03',
    paragraph: null,
  }),

  getReport: (to) => ({ ...within(to), conference: to.planted.concluded.id }),
  makeReportFile: (to) => ({ ...within(to), conference: to.planted.concluded.id, format: 'html' as const }),
  saveReport: (to) => ({
    ...changing(to),
    conference: to.planted.concluded.id,
    expectedVersion: 0,
    lang: 'sv' as const,
    fields: handFieldsWith(written(to)),
  }),

  publishReport: (to) => ({
    ...changing(to),
    conference: to.planted.concluded.id,
    expectedVersion: 0,
    content: 'a'.repeat(64),
    reason: null,
  }),
  withdrawReport: (to) => ({
    ...changing(to),
    conference: to.planted.concluded.id,
    v: 1,
    reason: written(to),
  }),

  listInstruments: within,
  getInstrument: (to) => ({ ...within(to), instrument: to.planted.locked }),
  createInstrument: (to) => ({ ...changing(to), title: written(to), drafts: null }),
  checkXlsform: async (to) => ({ ...within(to), file: await workbook }),
  importXlsform: async (to) => ({ ...changing(to), file: await workbook, title: written(to) }),
  exportXlsform: (to) => ({ ...within(to), instrument: to.planted.locked }),
  describeInstrument: async (to) => ({
    ...(await form(to)),
    title: { sv: { std: written(to) } },
    locales: [],
  }),
  addItem: async (to) => ({ ...(await form(to)), id: null, item: question(to) }),
  editItem: async (to) => ({ ...(await form(to)), item: { ...question(to), id: 'mb-14' } }),
  moveItem: async (to) => ({ ...(await form(to)), item: 'mb-14', to: 'later' }),
  removeItem: async (to) => ({ ...(await instrumentOf(to, nth(to.planted.forms, 1))), item: 'mb-14' }),
  lockInstrument: form,
  startNextVersion: (to) => instrumentOf(to, to.planted.locked),
  discardDraft: (to) => instrumentOf(to, to.next(to.planted.forms.slice(2))),

  listUnits: within,
  saveUnit: (to) => ({
    ...changing(to),
    unit: {
      ...{ id: to.planted.unit, kind: 'association', name: written(to), parent: null },
      ...{ from: 2020, to: null, successor: null },
    },
  }),
  listWaves: within,
  getResults: within,
  getPointResult: (to) => ({ ...within(to), point: to.planted.point }),
  getWaveResult: (to) => ({ ...within(to), wave: nth(to.planted.waves, 0) }),
  reviewText: async (to) => ({
    ...(await waveOf(to, 0)),
    ...{ text: randomUUID(), decision: 'withheld' as const, blackOut: [] },
  }),
  finishReview: (to) => waveOf(to, 0),
  releaseWave: (to) => waveOf(to, 0),
  releaseCut: async (to) => ({ ...(await waveOf(to, 0)), units: [to.planted.unit], where: null }),
  publishFigure: (to) => ({ ...pointOf(to), wave: nth(to.planted.waves, 0) }),
  getBetweenAssociations: within,
  orderResultFile: (to) => ({ ...changing(to), format: 'csv', about: { is: 'all' } }),
  getWave: (to) => ({ ...within(to), wave: nth(to.planted.waves, 0) }),
  makeWaveDocument: (to) => ({
    ...within(to),
    wave: nth(to.planted.waves, 0),
    document: 'dpia',
    format: 'docx',
  }),
  listStudies: within,
  beginStudy: (to) => ({ ...changing(to), name: written(to) }),
  endStudy: async (to) => {
    const study = to.next(to.planted.studies)
    return { ...changing(to), study, expectedVersion: await to.version('study', study) }
  },
  createWave: (to) => ({ ...changing(to), name: written(to), plan }),
  editWave: async (to) => ({ ...(await waveOf(to, 0)), name: written(to), plan }),
  cancelWave: (to) => waveOf(to, 1),
  makeWaveKey: async (to) => ({
    ...(await waveOf(to, 0)),
    need: 1,
    holders: [{ name: written(to), passphrase }],
  }),
  rehearseWaveKey: async (to) => ({ ...(await waveOf(to, 0)), passphrases: [passphrase] }),
  activateWave: (to) => waveOf(to, 0),
  makeSlips: slipsOf,
  returnSlips: slipsOf,
  closeWave: (to) => waveOf(to, 0),
  voidWave: async (to) => ({ ...(await waveOf(to, 0)), reason: written(to) }),
  listContacts: (to) => ({ ...within(to), wave: nth(to.planted.waves, 2) }),
  checkContacts: (to) => ({ ...within(to), wave: nth(to.planted.waves, 2), text: 'berit@exempel.se' }),
  addContacts: async (to) => ({ ...(await waveOf(to, 2)), text: `${randomUUID()}@exempel.se` }),
  changeContact: async (to) => ({
    ...{ ...(await waveOf(to, 2)), contact: nth(to.planted.contacts, 0) },
    ...{ email: `${randomUUID()}@exempel.se`, unit: to.planted.unit },
  }),
  removeContacts: async (to) => ({ ...(await waveOf(to, 2)), contacts: [nth(to.planted.contacts, 1)] }),
  sendInvitations: (to) => waveOf(to, 2),
  remindContacts: (to) => waveOf(to, 2),
  resendLetters: (to) => waveOf(to, 2),
  correctContact: async (to) => ({
    ...{ ...(await waveOf(to, 2)), contact: nth(to.planted.contacts, 0) },
    email: `${randomUUID()}@exempel.se`,
  }),
  makeInviteLinks: (to) => waveOf(to, 2),
  getWavePapers: (to) => ({ ...within(to), wave: nth(to.planted.waves, 0) }),
  findWavePaper: onWavePaper,
  keyWavePaper: (to) => ({ ...onWavePaper(to), keyed: wavePaper }),
  compareWavePaper: onWavePaper,
  decideWavePaper: (to) => ({ ...onWavePaper(to), decisions: { values: {} } }),
  discardWavePaper: (to) => ({ ...onWavePaper(to), commandId: changing(to).commandId, reason: written(to) }),
  openWave: async (to) => ({ ...(await waveOf(to, 0)), passphrases: [passphrase] }),

  listOpenEnds: within,
  getTrace: (to) => ({ ...within(to), type: 'protocol-entry', id: `${to.planted.protocol}.1`, version: 1 }),
  search: (to) => ({ ...within(to), q: 'förslag' }),

  resetExample: changing,
}
