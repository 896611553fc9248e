import type { ReactNode } from 'react'
import type { WaveDetail } from '#contract/measurement/wave.ts'
import { Tag } from '../../ui/badge.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { useText } from '../../ui/text.tsx'
import { useWave } from './in-wave.ts'
import { gatheringOf, stepsOf } from './wave-steps.ts'
import './wave.css'

const gathering = (of: WaveDetail) =>
  of.plan.mode === 'panel' ? 'study.step' : (`wave.step.${gatheringOf(of)}` as const)

/** Begins every page of a wave: where one is, and how far it has come. */
export function WaveHeader({
  of,
  title,
  lead,
  beside,
  actions,
}: Readonly<{
  of: WaveDetail
  /** Of a page under the wave's own. */
  title?: string
  lead?: string
  beside?: ReactNode
  actions?: ReactNode
}>) {
  const { t } = useText()
  const { list, at } = useWave()
  const above = [{ label: t('nav.measure') }, { label: t('nav.waves'), to: list }]
  return (
    <>
      <PageHeader
        title={title ?? of.name}
        {...(of.isInvented ? { tag: <Tag /> } : {})}
        crumbs={title ? [...above, { label: of.name, to: at() }] : above}
        {...(lead ? { lead } : {})}
        {...(beside ? { beside } : {})}
        {...(actions ? { actions } : {})}
      />
      <div className="wave-steps ui-no-print">
        <Stepper
          steps={stepsOf(of).map(({ step, state, page }) => ({
            label: t(step === 'slips' ? gathering(of) : `wave.step.${step}`),
            state,
            ...(page ? { to: at(page) } : {}),
          }))}
        />
      </div>
    </>
  )
}
