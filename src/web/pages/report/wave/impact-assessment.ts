import type { WaveFacts } from '#contract/measurement/wave-facts.ts'
import type { Block, Cell } from '#domain/kernel/report/block.ts'
import { plain } from '#domain/kernel/report/inline.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { formatDay } from '#web/i18n/date.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { callout, list, method, section, stated, table, text } from '../conference/make.ts'

type By = Readonly<{ facts: WaveFacts; t: Translate }>

const words = (of: string): Cell => ({ is: 'words', of: plain(of) })

/** What was decided about the wave; null is not decided yet, and printed as such. */
export function settingsOf({ facts: { association, wave, asked }, t }: By): Block {
  const { plan } = wave
  const day = (on: string) => formatDay('sv', on)
  return method('settings', t('wavePaper.settings'), [
    stated(t('wavePaper.association'), association),
    stated(t('wavePaper.wave'), wave.name),
    stated(t('wavePaper.state'), t(`wavePaper.state.${wave.promised === null ? 'planned' : 'frozen'}`)),
    stated(t('wavePaper.group'), plan.group && t(`point.people.${plan.group}`)),
    stated(t('wavePaper.mode'), plan.mode && t(`wavePaper.mode.${plan.mode}`)),
    stated(
      t('wavePaper.form'),
      wave.instrument &&
        asked &&
        t('wavePaper.formOf', {
          title: wave.instrument.title,
          version: `${plan.instrument?.version ?? 1}`,
          items: asked.items,
          written: asked.written,
        }),
    ),
    stated(
      t('wavePaper.background'),
      plan.background && (asked?.background.join('; ') || t('wavePaper.background.none')),
    ),
    stated(t('wavePaper.units'), wave.units.map(({ name }) => name).join(', ') || null),
    stated(
      t('wavePaper.period'),
      plan.period && t('wavePaper.periodOf', { from: day(plan.period.from), to: day(plan.period.to) }),
    ),
    stated(t('wavePaper.closes'), plan.closesOn && day(plan.closesOn)),
    stated(
      t('wavePaper.key'),
      wave.key && t('wavePaper.keyOf', { need: wave.key.need, holders: wave.key.holders }),
    ),
    stated(
      t('wavePaper.thresholds'),
      plan.thresholds &&
        t('wavePaper.thresholdsOf', {
          mean: plan.thresholds.kMean,
          dist: plan.thresholds.kDist,
          text: plan.thresholds.kText,
        }),
    ),
    stated(
      t('wavePaper.retention'),
      plan.retention && t('wavePaper.retentionOf', { months: plan.retention.answerMonths }),
    ),
    stated(t('wavePaper.decision'), plan.retention?.decision || null),
  ])
}

const isParticipant = ({ facts: { wave } }: By): boolean =>
  wave.plan.group === null || wave.plan.group.startsWith('participant')

function whyPart(by: By): Section {
  const { t } = by
  return section('why', t('wavePaper.why'), [
    text('why-text', t('wavePaper.whyText')),
    list('why-criteria', [
      t(isParticipant(by) ? 'wavePaper.whySensitive' : 'wavePaper.whyOpinion'),
      t(isParticipant(by) ? 'wavePaper.whyVulnerable' : 'wavePaper.whyDependent'),
    ]),
    text('why-own', t('wavePaper.whyOwn')),
  ])
}

function flowPart({ facts: { wave }, t }: By): Section {
  const { mode } = wave.plan
  const steps = ['sealed', 'mixed', 'opened', 'released'] as const
  return section('flow', t('wavePaper.flow'), [
    list('flow-steps', [
      ...(mode === null ? [] : [t(`wavePaper.flow.${mode}`)]),
      ...steps.map((step) => t(`wavePaper.flow.${step}`)),
    ]),
    text('flow-never', t('wavePaper.flow.never')),
  ])
}

/** Risks whose safeguard is a threshold of this wave come first. */
const plainRisks = ['watched', 'backups', 'keyers', 'lost', 'pressure', 'stolen'] as const

function riskPart({ facts: { wave }, t }: By): Section {
  const { kMean, kText } = wave.plan.thresholds ?? wave.floor
  const guarded = [
    ['few', t('wavePaper.guard.few', { mean: kMean })],
    ['difference', t('wavePaper.guard.difference', { mean: kMean })],
    ['words', t('wavePaper.guard.words', { text: kText })],
    ...plainRisks.map((risk) => [risk, t(`wavePaper.guard.${risk}`)] as const),
  ] as const
  return section('risks', t('wavePaper.risks'), [
    table('risk-table', {
      caption: t('wavePaper.riskCaption'),
      columns: (['risk', 'guard', 'left'] as const).map((key) => ({
        ...{ key, unit: null, rule: null },
        label: t(`wavePaper.col.${key}`),
      })),
      rows: guarded.map(([risk, guard]) => [
        words(t(`wavePaper.risk.${risk}`)),
        words(guard),
        words(t(`wavePaper.left.${risk}`)),
      ]),
    }),
  ])
}

const own = ['purpose', 'basis', 'need', 'harm', 'officer', 'asked', 'result', 'signed'] as const

/** A draft of *konsekvensbedömning avseende dataskydd* (GDPR, article 35.7): what follows from the wave's settings. */
export function impactAssessment(by: By): readonly Section[] {
  const { t } = by
  return [
    section('about', t('wavePaper.about'), [
      callout('draft', t('wavePaper.draft'), t('wavePaper.draftText')),
      settingsOf(by),
    ]),
    whyPart(by),
    flowPart(by),
    riskPart(by),
    section('own', t('wavePaper.own'), [
      method(
        'own-fields',
        t('wavePaper.ownCaption'),
        own.map((field) => stated(t(`wavePaper.own.${field}`), null)),
      ),
    ]),
  ]
}
