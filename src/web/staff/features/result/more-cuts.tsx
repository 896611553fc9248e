import { useState } from 'react'
import { resultEndpoints, type WaveResultOutput } from '#contract/measurement/result.ts'
import { isRefused } from '../../api-error.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useResultWords } from './value-words.ts'

type Release = NonNullable<WaveResultOutput['release']>

const everybody = ''
const optionId = (item: string, code: string): string => JSON.stringify([item, code])

/** Asks for units together, or those of them with one background answer; what would give somebody away is refused. */
export function MoreCuts({ of, release }: Readonly<{ of: WaveResultOutput; release: Release }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [units, setUnits] = useState<readonly string[]>([])
  const [where, setWhere] = useState<string>(everybody)
  const [status, setStatus] = useState<Status | null>(null)
  const ask = useCommand(resultEndpoints.releaseCut, async () => {
    await readAgain()
    setStatus({ of: 'done', words: t('measured.cutDone') })
  })
  const answers = release.background.flatMap(({ item, question, codes }) =>
    codes.map(({ code, label }) => ({
      ...{ item, code, id: optionId(item, code) },
      label: t('measured.background', { question, label }),
    })),
  )
  const chosen = answers.find(({ id }) => id === where)
  return (
    <Section title={t('measured.moreCuts')}>
      <p>{t('measured.moreCutsAbout')}</p>
      <fieldset className="measured-units">
        <legend>{t('measured.chooseUnits')}</legend>
        {release.units.map(({ unit, name }) => (
          <Checkbox
            key={unit}
            isSelected={units.includes(unit)}
            onChange={(isSelected) =>
              setUnits(isSelected ? [...units, unit] : units.filter((one) => one !== unit))
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      {answers.length > 0 ? (
        <Select
          label={t('measured.chooseBackground')}
          options={[{ id: everybody, label: t('measured.everybody') }, ...answers]}
          value={where}
          onChange={setWhere}
        />
      ) : null}
      <Failure error={ask.error} />
      <Refused error={ask.error} cuts={release.cuts} />
      <Buttons>
        <Button
          busy={ask.busy && t('measured.asking')}
          blocked={units.length === 0 ? t('measured.cutBlocked') : null}
          onPress={() =>
            void ask.send({
              ...{
                association: association.id,
                wave: of.wave,
                expectedVersion: of.version,
                units: [...units],
              },
              where: chosen ? { item: chosen.item, code: chosen.code } : null,
            })
          }
        >
          {t('measured.askCut')}
        </Button>
      </Buttons>
      <StatusLine status={status} />
    </Section>
  )
}

/** Which of two reasons a group was refused for, and the nearest one that is shown already. */
function Refused({ error, cuts }: Readonly<{ error: unknown; cuts: Release['cuts'] }>) {
  const { t } = useText()
  const words = useResultWords()
  if (!isRefused(error, 'measurement.release-reveals')) return null
  const nearest = cuts.find(({ no }) => no === error.detail.nearest)
  return (
    <p>{nearest ? t('measured.instead', { name: words.cut(nearest.name) }) : t('measured.noneInstead')}</p>
  )
}
