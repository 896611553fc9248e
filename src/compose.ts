import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { prepareInstallation } from '#application/account/prepare-installation.ts'
import { showPack } from '#application/consensus/preparation/make-pack-file.ts'
import { sweepPreparation } from '#application/consensus/preparation/sweep-preparation.ts'
import { readLive } from '#application/consensus/read-live.ts'
import { recoverRounds, sweepRound } from '#application/consensus/recover-rounds.ts'
import { seedExample } from '#application/consensus/seed-example.ts'
import { sweepEvaluation, sweepEvaluations } from '#application/consensus/sweep-evaluations.ts'
import { draftAround } from '#application/measurement/around.ts'
import { closeDueWaves } from '#application/measurement/close-due-waves.ts'
import { fillExampleWaves } from '#application/measurement/example/fill-example-waves.ts'
import { fetchResultFile } from '#application/measurement/fetch-result-file.ts'
import { getInstrument } from '#application/measurement/get-instrument.ts'
import { showWaveDocument } from '#application/measurement/make-wave-document.ts'
import { recoverWaves } from '#application/measurement/recover-waves.ts'
import { recoverLetters } from '#application/measurement/send-letters.ts'
import { spendWaves } from '#application/measurement/spend-waves.ts'
import type { Heard } from './adapters/db/announce.ts'
import { makeAssociationList } from './adapters/db/association-list.ts'
import { makeFindCode } from './adapters/db/conference-store.ts'
import type { Connected } from './adapters/db/connect.ts'
import { resultFileWriter } from './adapters/export/result/write-result-file.ts'
import { makeActorOf } from './adapters/http/actor.ts'
import type { Check } from './adapters/http/health.ts'
import { LiveHub, type LiveView, type Topic } from './adapters/http/live.ts'
import { mount } from './adapters/http/mount.ts'
import { answerRoutes } from './adapters/http/pages/answer.ts'
import { aroundPreviewRoutes } from './adapters/http/pages/around-preview.ts'
import { frontRoutes, roomFront } from './adapters/http/pages/front.ts'
import { instrumentPreviewRoutes } from './adapters/http/pages/instrument-preview.ts'
import { openRoutes } from './adapters/http/pages/open.ts'
import { packRoutes } from './adapters/http/pages/pack.ts'
import { loadPageScripts, noScripts, pageScriptRoutes } from './adapters/http/pages/page-scripts.ts'
import { draftRoutes } from './adapters/http/pages/report-draft.ts'
import { resultFileRoutes } from './adapters/http/pages/result-file.ts'
import { voteRoutes } from './adapters/http/pages/vote.ts'
import { wallRoutes } from './adapters/http/pages/wall.ts'
import { wavePaperRoutes } from './adapters/http/pages/wave-paper.ts'
import { WrongCodes } from './adapters/http/pages/wrong-codes.ts'
import { makeRoomDoor } from './adapters/http/room.ts'
import { accountArea } from './adapters/http/routes/account-area.ts'
import { argumentHandlers } from './adapters/http/routes/argument.ts'
import { aroundHandlers } from './adapters/http/routes/around.ts'
import { bankArea } from './adapters/http/routes/bank-area.ts'
import { conferenceHandlers } from './adapters/http/routes/conference.ts'
import { evaluationHandlers } from './adapters/http/routes/evaluation.ts'
import { groupHandlers } from './adapters/http/routes/group.ts'
import { measurementArea } from './adapters/http/routes/measurement-area.ts'
import { packHandlers } from './adapters/http/routes/pack.ts'
import { paperHandlers } from './adapters/http/routes/paper.ts'
import { pointHandlers } from './adapters/http/routes/point.ts'
import { practiceHandlers } from './adapters/http/routes/practice.ts'
import { reportHandlers } from './adapters/http/routes/report.ts'
import { resultHandlers } from './adapters/http/routes/result.ts'
import { resultFileHandlers } from './adapters/http/routes/result-file.ts'
import { ticketHandlers } from './adapters/http/routes/ticket.ts'
import { waveArea } from './adapters/http/routes/wave-area.ts'
import { makeDraftFile } from './application/consensus/report/make-draft-file.ts'
import { accountPorts } from './compose-account.ts'
import { answerPorts } from './compose-answer.ts'
import { aroundPorts } from './compose-around.ts'
import { bankPorts } from './compose-bank.ts'
import { baseOf } from './compose-base.ts'
import { consensusPorts } from './compose-consensus.ts'
import { exampleWavePorts } from './compose-example-waves.ts'
import { frontPorts } from './compose-front.ts'
import { measurementPorts } from './compose-measurement.ts'
import { openPorts } from './compose-open.ts'
import { packPorts, preparationPorts } from './compose-pack.ts'
import { pointPorts } from './compose-point.ts'
import { reportPorts } from './compose-report.ts'
import { resultPorts } from './compose-result.ts'
import { votePorts, wallPorts } from './compose-vote.ts'
import { wavePaperPorts, wavePorts } from './compose-wave.ts'
import { type Config, isLocalOnly } from './config.ts'
import { argumentEndpoints } from './contract/consensus/argument.ts'
import { conferenceEndpoints } from './contract/consensus/conference.ts'
import { evaluationEndpoints } from './contract/consensus/evaluation.ts'
import { groupEndpoints } from './contract/consensus/group.ts'
import { packEndpoints } from './contract/consensus/pack.ts'
import { paperEndpoints } from './contract/consensus/paper.ts'
import { practiceEndpoints } from './contract/consensus/practice.ts'
import { reportEndpoints } from './contract/consensus/report.ts'
import { ticketEndpoints } from './contract/consensus/ticket.ts'
import { conferenceId, roundId } from './contract/kernel.ts'
import { aroundEndpoints } from './contract/measurement/around.ts'
import { pointEndpoints } from './contract/measurement/point.ts'
import { resultEndpoints } from './contract/measurement/result.ts'
import { resultFileEndpoints } from './contract/measurement/result-file.ts'

/** A program's own log: standard error, one line each, never with what somebody wrote. */
const warn = (message: string): void => {
  process.stderr.write(`${message}\n`)
}

/** Puts adapters and use cases together; nothing else in the program constructs either. */
export async function compose(config: Config, database: Connected, builtFolder: string | null) {
  let address = config.address ?? `http://localhost:${config.port}`
  let build: (() => Promise<FastifyInstance>) | null = null
  let readView: ((topic: Topic) => Promise<LiveView>) | null = null
  const whereAmI = () => address

  const base = baseOf(database)
  const scripts = builtFolder ? loadPageScripts(join(builtFolder, 'pages')) : noScripts
  const wrongCodes = new WrongCodes()
  const hub = new LiveHub((topic) => readView?.(topic) ?? Promise.reject(new Error('not composed yet')))
  const room = makeRoomDoor({
    port: config.roomPort,
    isLocal: isLocalOnly(config),
    build: () => build?.() ?? Promise.reject(new Error('the room was opened before the pages were made')),
  })
  const account = await accountPorts(base, config, { address: whereAmI, warn })
  const consensus = await consensusPorts(base, config, database, {
    address: whereAmI,
    hub,
    wrongCodes,
    room,
    builtFolder,
  })
  const measurement = measurementPorts(base)
  const wave = wavePorts(base, config, database, { address: whereAmI, warn })
  const bank = bankPorts(base, consensus.keys, wave.keys)
  const report = reportPorts(bank, consensus, builtFolder, warn)
  const wavePapers = wavePaperPorts(wave, report.makeFiles)
  const preparation = preparationPorts(consensus, report)
  const pack = packPorts(preparation, { wrongCodes, scripts, publicAddress: config.address })
  readView = readLive(consensus)
  const vote = votePorts(consensus, { hub, wrongCodes, scripts, publicAddress: config.address })
  const answer = answerPorts(wave, database, scripts, config.address)
  const wall = wallPorts(consensus, { hub, scripts, joinAddress: consensus.address })
  const open = openPorts(bank, consensus, database, whereAmI)
  const settings = { publicAddress: config.address, letsGuestsIn: config.example && isLocalOnly(config) }
  const front = frontPorts(account, settings, config.example)
  const actorOf = makeActorOf(account, settings)
  const health: Check[] = []

  return {
    hub,
    health,
    room,
    actorOf,
    findTopic: makeFindCode(database.db),
    roomServes: (make: () => Promise<FastifyInstance>) => {
      build = make
    },
    addressIs: (printed: string) => {
      address = printed
    },
    /** What still runs after its answer has left: mail, above all. */
    settled: async () => {
      await account.settled()
      await wave.settled()
    },
    /** Counts that were cut short are run again before anybody is let in. */
    recover: async () => {
      const everywhere = { ...consensus, associations: makeAssociationList(database.db) }
      const recovery = await recoverRounds(everywhere)()
      await sweepEvaluations(everywhere)()
      // What is wrong with one wave is seen where it is opened, and keeps nobody from meeting.
      void recoverLetters(wave)().catch(() => warn('letters of waves could not be sent after the start'))
      await recoverWaves(wave)().catch(() => warn('waves could not be looked through after the start'))
      return recovery
    },
    /** What experts wrote for themselves, and what was answered, goes when its time has come. */
    tidy: async () => {
      await spendWaves(wave)()
      await sweepPreparation({ ...preparation, associations: makeAssociationList(database.db) })()
    },
    /** Waves whose last day has passed. */
    closeDue: async () => {
      await closeDueWaves(wave)()
    },
    /** The example is made once; what people have done in it since is left alone. */
    seedExample: async () => {
      if (config.example) await seedExample(bank)()
    },
    /** Its made-up waves, which nobody has to wait for. */
    fillExampleWaves: async () => {
      if (!config.exampleWaves) return
      const { association } = await seedExample(bank)()
      await fillExampleWaves(exampleWavePorts(base))(association).catch(() =>
        warn('the made-up waves of the example could not be held'),
      )
    },
    firstLink: () => prepareInstallation(account)(),
    onHeard: ({ kind, association, id }: Heard) => {
      const round = roundId.safeParse(id)
      if (kind === 'boxes' && round.success) {
        consensus.envelopes.forget(round.data)
        // What is not destroyed now is at the next start.
        void sweepRound(consensus)(association, round.data).catch(() => undefined)
        void sweepEvaluation(consensus)(association).catch(() => undefined)
        return
      }
      const conference = conferenceId.safeParse(id)
      if (!conference.success) return
      if (kind === 'turnout') hub.turnoutChanged(conference.data)
      else hub.changed(conference.data)
    },
    pages: async (app: FastifyInstance) => {
      pageScriptRoutes(app, scripts)
      await voteRoutes(app, vote)
      await packRoutes(app, pack)
      await wallRoutes(app, wall)
      await openRoutes(app, open)
    },
    /** The first page; in the room it leads to the vote and nowhere else. */
    front: (app: FastifyInstance) => {
      frontRoutes(app, front)
      draftRoutes(app, actorOf, makeDraftFile(report), showPack(preparation))
      wavePaperRoutes(app, actorOf, showWaveDocument(wavePapers))
      instrumentPreviewRoutes(app, actorOf, getInstrument(measurement))
      answerRoutes(app, answer)
      aroundPreviewRoutes(app, actorOf, draftAround(aroundPorts(base)))
      resultFileRoutes(app, actorOf, { fetch: fetchResultFile(resultPorts(base)), writer: resultFileWriter })
    },
    roomFront,
    messages: (app: FastifyInstance) => {
      accountArea(app, actorOf, account, settings)
      mount(app, actorOf, conferenceEndpoints, conferenceHandlers(consensus))
      mount(app, actorOf, groupEndpoints, groupHandlers(consensus))
      mount(app, actorOf, argumentEndpoints, argumentHandlers(consensus))
      mount(app, actorOf, ticketEndpoints, ticketHandlers(consensus))
      mount(app, actorOf, paperEndpoints, paperHandlers(consensus))
      mount(app, actorOf, evaluationEndpoints, evaluationHandlers(consensus))
      mount(app, actorOf, packEndpoints, packHandlers(preparation))
      mount(app, actorOf, practiceEndpoints, practiceHandlers(consensus))
      bankArea(app, actorOf, bank)
      measurementArea(app, actorOf, measurement)
      waveArea(app, actorOf, wavePapers)
      mount(app, actorOf, reportEndpoints, reportHandlers(report))
      mount(app, actorOf, pointEndpoints, pointHandlers(pointPorts(base)))
      mount(app, actorOf, resultEndpoints, resultHandlers(resultPorts(base)))
      mount(app, actorOf, aroundEndpoints, aroundHandlers(aroundPorts(base)))
      mount(app, actorOf, resultFileEndpoints, resultFileHandlers(resultPorts(base)))
    },
  }
}

export type Composed = Awaited<ReturnType<typeof compose>>
