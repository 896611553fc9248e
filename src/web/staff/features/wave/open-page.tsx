import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import { useReadWaveAgain, useWave, useWaveDetail } from './in-wave.ts'
import { PassphraseList } from './passphrase-list.tsx'
import { WaveHeader } from './wave-header.tsx'
import './wave.css'

/** The end of the sealed way: opened by those who hold the passphrases, or destroyed unread where too few answered. */
export function OpenPage() {
  const { t } = useText()
  const { at } = useWave()
  const read = useWaveDetail()
  return (
    <Loaded of={read}>
      {(of) => (
        <>
          <WaveHeader of={of} title={t('wave.open')} lead={t('wave.openLead')} />
          {of.state === 'closed' && of.can.open ? (
            <Open of={of} />
          ) : (
            <>
              <p>{t(of.can.open ? 'wave.openedAlready' : 'wave.onlyDirector')}</p>
              <ButtonLink to={at()}>{of.name}</ButtonLink>
            </>
          )}
        </>
      )}
    </Loaded>
  )
}

function Open({ of }: Readonly<{ of: WaveDetail }>) {
  const { ids, at } = useWave()
  const navigate = useNavigate()
  const readAgain = useReadWaveAgain()
  const open = useCommand(waveEndpoints.openWave, async () => {
    await readAgain()
    await navigate(at())
  })
  const send = (passphrases: readonly string[]) =>
    void open.send({ ...ids, expectedVersion: of.expectedVersion, passphrases: [...passphrases] })
  const parts = { of, send, busy: open.busy, error: open.error }
  return of.tooFew ? <TooFew {...parts} /> : <Passphrases {...parts} />
}

type Parts = Readonly<{
  of: WaveDetail
  send: (passphrases: readonly string[]) => void
  busy: boolean
  error: unknown
}>

function Passphrases({ of, send, busy, error }: Parts) {
  const { t } = useText()
  const { at } = useWave()
  const [typed, setTyped] = useState<readonly string[]>([])
  return (
    <form
      className="wave-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(typed)
      }}
    >
      <Failure error={error} />
      <PassphraseList need={of.key?.need ?? 1} value={typed} onChange={setTyped} />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && t('wave.opening')}>
          {t('wave.open')}
        </Button>
        <Link to={at()} look="alone">
          {t('common.cancel')}
        </Link>
      </Buttons>
    </form>
  )
}

function TooFew({ of, send, busy, error }: Parts) {
  const { t } = useText()
  const [asks, setAsks] = useState(false)
  const k = of.plan.thresholds?.kMean ?? 0
  return (
    <>
      <Note kind="act" title={t('wave.openFew', { k })}>
        {t('wave.openFewText')}
      </Note>
      <Failure error={error} />
      <div className="wave-apart">
        <Buttons>
          <Button busy={busy && t('wave.opening')} onPress={() => setAsks(true)}>
            {t('wave.openFewAct')}
          </Button>
        </Buttons>
      </div>
      <ConfirmDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={t('wave.openFewAsk', { name: of.name })}
        keep={t('wave.keep')}
        act={t('wave.openFewAct')}
        onAct={() => {
          setAsks(false)
          send([])
        }}
      >
        <p>{t('wave.openFewText')}</p>
      </ConfirmDialog>
    </>
  )
}
