import { admitToken } from '#application/measurement/admit-token.ts'
import { answerableWaves } from '#application/measurement/answerable-waves.ts'
import { usedAround } from '#application/measurement/around.ts'
import { getShield } from '#application/measurement/get-shield.ts'
import { issueToken, tokenWave } from '#application/measurement/issue-token.ts'
import { takeAnswers } from '#application/measurement/take-answers.ts'
import { takeOpenAnswers } from '#application/measurement/take-open-answers.ts'
import { takeTokenAnswers } from '#application/measurement/take-token-answers.ts'
import { withdrawCard } from '#application/measurement/withdraw-card.ts'
import { aroundStore } from './adapters/db/around-store.ts'
import { associationName } from './adapters/db/association-name.ts'
import type { Connected } from './adapters/db/connect.ts'
import { makeOpenAnswerIntake } from './adapters/db/open-answer-intake.ts'
import { habitsOf } from './adapters/db/server-demands.ts'
import { findSlip } from './adapters/db/slip-finder.ts'
import type { AnswerPagePorts } from './adapters/http/pages/answer-ports.ts'
import type { PageScripts } from './adapters/http/pages/page-scripts.ts'
import { SendRate } from './adapters/http/pages/send-rate.ts'
import type { WavePorts } from './compose-wave.ts'
import { aroundSource } from './web/i18n/around.ts'

type Wave = Omit<WavePorts, 'settled' | 'keying' | 'clear' | 'address'>

/** What the pages of those who answer ask for. */
export function answerPorts(
  wave: Wave,
  { owner }: Pick<Connected, 'owner'>,
  { answer: script, invite: inviteScript }: Pick<PageScripts, 'answer' | 'invite'>,
  publicAddress: string | null = null,
): AnswerPagePorts {
  const around = usedAround({ read: wave.read, around: aroundStore, source: aroundSource('sv') })
  const ports = { ...wave, findSlip, nameOf: associationName, around }
  const { read, writeUnaudited: write, seals, grown } = wave
  const openIntake = makeOpenAnswerIntake({ read, write, seal: seals.seal, grown })
  const rate = new SendRate()
  const waves = answerableWaves(ports)
  const asked = { ...ports, waves }
  return {
    script,
    inviteScript,
    publicAddress,
    waves,
    takeToken: takeTokenAnswers({ ...ports, openIntake }),
    tokenWave: (id) => tokenWave(asked, id),
    issueToken: issueToken(asked),
    admitToken: admitToken(asked),
    take: takeAnswers(ports),
    stop: withdrawCard(ports),
    takeOpen: takeOpenAnswers({ ...ports, openIntake }),
    shield: getShield({ ...ports, habits: () => habitsOf(owner).catch(() => null) }),
    admit: (address) => rate.admit(address),
  }
}
