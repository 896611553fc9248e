import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type PointDetail, pointEndpoints } from '#contract/measurement/point.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'

/** Approve the draft, or begin the next version. */
export function PointActs({ of }: Readonly<{ of: PointDetail }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const ids = { association: association.id, point: of.id }
  const approve = useCommand(pointEndpoints.approvePoint, async () => {
    await readAgain()
    setStatus({ of: 'done', words: t('point.approvedDone') })
  })
  const revise = useCommand(pointEndpoints.reviseWithNewVersion, async () => {
    await readAgain()
    await navigate(at('mata', 'matpunkter', of.id, 'skriv'))
  })
  return (
    <>
      <Failure error={approve.error ?? revise.error} />
      <Buttons>
        {of.state === 'draft' && of.can.approve ? (
          <Button
            kind="primary"
            busy={approve.busy && t('point.approving')}
            blocked={of.gaps.length > 0 ? t('point.blockedGaps') : null}
            onPress={() => void approve.send({ ...ids, expectedRevision: of.revision })}
          >
            {t('point.approve')}
          </Button>
        ) : null}
        {of.state === 'approved' && of.can.write ? (
          <Button busy={revise.busy && t('point.revising')} onPress={() => void revise.send(ids)}>
            {t('point.revise')}
          </Button>
        ) : null}
      </Buttons>
      {of.state === 'draft' && !of.can.approve ? (
        <p className="ui-quiet">{t('point.directorApproves')}</p>
      ) : null}
      <StatusLine status={status} />
    </>
  )
}
