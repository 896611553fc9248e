import type { ReactNode } from 'react'
import type { DatabaseHabits, ShieldFacts } from '#domain/measurement/wave/shield.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { type Asking, aroundOf, inLanguage } from './asking.ts'

type Props = Readonly<{
  asking: Asking
  facts: ShieldFacts
  /** Back to where somebody was, with everything that was answered. */
  back: ReactNode
  ways?: ReactNode
}>

/** Så skyddas dina svar: the promise in plain words, with its limits beside it. */
export function renderShieldPage({ asking, facts, back, ways }: Props): string {
  const { t, locale } = aroundOf(asking)
  const parts = partsOf(facts, t)
  return renderAnswerPage({
    asking,
    title: t('answering.protection'),
    css: answerSheet,
    ways,
    children: (
      <div className="text" {...inLanguage(locale, asking.locale)}>
        <h1 className="title">{t('answering.protection')}</h1>
        <p>{t('shield.lead', { who: facts.asker, name: facts.name })}</p>
        {parts.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        {back}
      </div>
    ),
  })
}

type Part = Readonly<{ title: string; lines: readonly string[] }>

function partsOf(facts: ShieldFacts, t: Translate): readonly Part[] {
  const { admits, k, key, asksForWords } = facts
  return [
    {
      title: t('shield.who'),
      lines: whoLines[admits].map((key) => t(key)),
    },
    {
      title: t('shield.way'),
      lines: [
        t('shield.carried'),
        key.need > 1
          ? t('shield.sealedByMany', { need: `${key.need}`, holders: `${key.holders}` })
          : t('shield.sealed'),
        t('shield.mixed', { n: facts.mixedFrom }),
        t('shield.together', { k: `${k.kMean}` }),
        t('shield.destroyed'),
        t('shield.notKept'),
        t('shield.kept'),
      ],
    },
    {
      title: t('shield.seen'),
      lines: [
        t('shield.means', { k: `${k.kMean}` }),
        t('shield.spreads', { k: `${k.kDist}` }),
        t('shield.alike'),
        ...(asksForWords
          ? [
              t('shield.written', { k: `${k.kText}` }),
              t('shield.writtenLimit'),
              ...(admits === 'kept-card' ? [t('panel.shieldWords')] : []),
            ]
          : []),
      ],
    },
    {
      title: t('shield.time'),
      lines: [
        t('shield.months', { n: facts.answerMonths, decision: facts.decision }),
        ...(asksForWords ? [t('shield.texts', { n: facts.textMonths })] : []),
        ...(admits === 'kept-card'
          ? [t('panel.shieldTime'), t('panel.stop'), t('panel.stopSealed'), t('panel.stays')]
          : []),
        t('shield.figures'),
      ],
    },
    {
      title: t('shield.limits'),
      lines: [
        t('shield.server'),
        t('shield.backups'),
        t('shield.paper'),
        t('shield.beside'),
        t('shield.http'),
      ],
    },
    { title: t('shield.database'), lines: [...habitLines(facts.database, t), t('shield.copies')] },
  ]
}

const whoLines = {
  slip: ['answering.promise', 'shield.urn', 'shield.urnLimit'],
  token: [
    'answering.promise',
    'shield.token',
    'shield.tokenHow',
    'shield.tokenUnit',
    'shield.tokenTime',
    'shield.tokenGone',
  ],
  'kept-card': [
    'panel.promise',
    'panel.confidential',
    'panel.shieldCard',
    'panel.shieldSame',
    'panel.shieldHolder',
    'panel.shieldKey',
    'panel.shieldBoth',
  ],
  anybody: ['answering.promise', 'shield.open', 'shield.openRate'],
} as const

const habitLines = (habits: DatabaseHabits | null, t: Translate): readonly string[] =>
  habits
    ? [
        t(habits.keepsTimes ? 'shield.timeOn' : 'shield.timeOff'),
        t(habits.logsValues ? 'shield.valuesOn' : 'shield.valuesOff'),
        t(habits.archives ? 'shield.archiveOn' : 'shield.archiveOff'),
      ]
    : [t('shield.unknown')]
