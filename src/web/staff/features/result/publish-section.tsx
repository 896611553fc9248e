import { useState } from 'react'
import { type PointResult, resultEndpoints } from '#contract/measurement/result.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'

/** Lets other associations read a core figure, wave by wave. What is protected here has no button. */
export function PublishSection({ of }: Readonly<{ of: PointResult }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const publish = useCommand(resultEndpoints.publishFigure, async () => {
    await readAgain()
    setStatus({ of: 'done', words: t('measured.published') })
  })
  const open = of.waves.filter(({ wave, cuts }) => {
    const state = cuts[0]?.value.state
    return !of.others.includes(wave) && (state === 'share' || state === 'atMost5' || state === 'atLeast95')
  })
  const sent = of.waves.filter(({ wave }) => of.others.includes(wave))
  return (
    <Section title={t('measured.toOthers')}>
      <p>{t('measured.toOthersAbout')}</p>
      {sent.map(({ wave, name }) => (
        <p key={wave} className="ui-quiet">
          {name}: {t('measured.published')}
        </p>
      ))}
      <Failure error={publish.error} />
      <Buttons>
        {open.map(({ wave, name }) => (
          <Button
            key={wave}
            busy={publish.busy && t('measured.publishing')}
            onPress={() => void publish.send({ association: association.id, point: of.point, wave })}
          >
            {t('measured.publishWave', { wave: name })}
          </Button>
        ))}
      </Buttons>
      <StatusLine status={status} />
    </Section>
  )
}
