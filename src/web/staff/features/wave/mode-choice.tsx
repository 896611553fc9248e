import { type Mode, modeRules, modes, modesInUse } from '#domain/measurement/mode.ts'
import { Tag } from '../../ui/badge.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import type { ModeInUse } from './plan-draft.ts'

const isInUse = (mode: Mode): boolean => modesInUse.some((one) => one === mode)

/** The four ways side by side, by what each can and cannot know; only those that work can be chosen. */
export function ModeChoice({
  value,
  onChange,
}: Readonly<{ value: ModeInUse | null; onChange: (mode: ModeInUse) => void }>) {
  const { t } = useText()
  return (
    <div className="wave-fields">
      <RadioList
        label={t('wave.mode')}
        hint={t('wave.modeHint')}
        value={value}
        onChange={onChange}
        options={modesInUse.map((id) => ({
          id,
          label: t(`wave.mode.${id}`),
          note: t(`wave.modeFor.${id}`),
        }))}
      />
      <details>
        <summary>{t('wave.modes')}</summary>
        <p>{t('wave.modesText')}</p>
        <Table
          caption={t('wave.modes')}
          rows={modes}
          rowId={(mode) => mode}
          columns={[
            {
              id: 'mode',
              heading: t('wave.mode'),
              isRowHeading: true,
              cell: (mode) => (
                <>
                  {t(`wave.mode.${mode}`)} {isInUse(mode) ? null : <Tag kind="local">{t('wave.notYet')}</Tag>}
                  <span className="wave-under">{t(`wave.modeFor.${mode}`)}</span>
                </>
              ),
            },
            {
              id: 'known',
              heading: t('wave.canKnow'),
              cell: (mode) => t(`wave.canKnow.${modeRules[mode].known}`),
            },
            {
              id: 'promise',
              heading: t('wave.promise'),
              cell: (mode) => t(`wave.promise.${modeRules[mode].promise}`),
            },
            {
              id: 'rate',
              heading: t('wave.rateOf'),
              cell: (mode) => t(`wave.rateOf.${modeRules[mode].denominator}`),
            },
            {
              id: 'reminders',
              heading: t('wave.reminders'),
              cell: (mode) => t(`wave.reminders.${modeRules[mode].reminders ? 'yes' : 'no'}`),
            },
            {
              id: 'script',
              heading: t('wave.script'),
              fit: true,
              cell: (mode) => t(`wave.script.${modeRules[mode].needsScript ? 'no' : 'yes'}`),
            },
          ]}
        />
      </details>
    </div>
  )
}
