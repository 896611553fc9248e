import type { WaveDetail } from '#contract/measurement/wave.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { formatDay } from '#web/i18n/date.ts'
import { type Definition, DefinitionList } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'

/** Everything that is promised, or planned to be; what is not decided is left out. */
export function PromiseList({ of }: Readonly<{ of: WaveDetail }>) {
  const { t, language } = useText()
  const { mode, group, instrument, period, thresholds, background, retention, closesOn } = of.plan
  const day = (date: string) => formatDay(language, date)
  const items: readonly (Definition | null)[] = [
    group && { name: t('wave.group'), is: t(`wave.group.${group}`) },
    instrument && {
      name: t('wave.form'),
      is: t('wave.formV', { title: of.instrument?.title ?? '', v: `${instrument.version}` }),
    },
    mode && { name: t('wave.mode'), is: t(`wave.mode.${mode}`) },
    of.study && { name: t('study.which'), is: of.study.name },
    mode && { name: t('wave.promise'), is: t(`wave.promise.${modeRules[mode].promise}`) },
    mode && { name: t('wave.canKnow'), is: t(`wave.canKnow.${modeRules[mode].known}`) },
    of.units.length > 0 ? { name: t('wave.units'), is: of.units.map(({ name }) => name).join(', ') } : null,
    period && {
      name: t('wave.period'),
      is: t('wave.days', { from: day(period.from), to: day(period.to) }),
    },
    closesOn ? { name: t('wave.closesOn'), is: day(closesOn) } : null,
    thresholds && { name: t('wave.thresholds'), is: t('wave.thresholdList', thresholds) },
    background && {
      name: t('wave.background'),
      is:
        background.length === 0
          ? t('wave.backgroundNone')
          : t('wave.backgroundCount', { n: background.length }),
    },
    retention && {
      name: t('wave.retention'),
      is: t('wave.keptFor', { n: retention.answerMonths, decision: retention.decision }),
    },
    of.key && { name: t('wave.key'), is: t('wave.keyHeld', { n: of.key.need, of: of.key.holders }) },
  ]
  return <DefinitionList items={items.filter((item) => item !== null)} />
}
