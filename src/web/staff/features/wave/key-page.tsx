import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useReadWaveAgain, useWave, useWaveDetail } from './in-wave.ts'
import { KeyForm } from './key-form.tsx'
import { PassphraseList } from './passphrase-list.tsx'
import { WaveHeader } from './wave-header.tsx'
import './wave.css'

/** The key of a wave that is not active yet: made, tried, and if need be made anew. */
export function KeyPage() {
  const { t } = useText()
  const { at } = useWave()
  const read = useWaveDetail()
  return (
    <Loaded of={read}>
      {(of) => (
        <>
          <WaveHeader of={of} title={t('wave.key')} lead={t('wave.keyLead')} />
          {of.state !== 'draft' || !of.can.open ? (
            <>
              <p>{t(of.can.open ? 'error.measurement.wave-wrong-state' : 'wave.onlyDirector')}</p>
              <ButtonLink to={at()}>{of.name}</ButtonLink>
            </>
          ) : (
            <>
              <Note kind="act" title={t('wave.keyLost')}>
                {t('wave.keyLostText')}
              </Note>
              <KeyParts of={of} />
            </>
          )}
        </>
      )}
    </Loaded>
  )
}

function KeyParts({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const [isAnew, setAnew] = useState(false)
  if (!of.key || isAnew) {
    return (
      <div className="wave-apart">
        {of.key ? <p>{t('wave.keyNewText')}</p> : null}
        <KeyForm of={of} onMade={() => setAnew(false)} />
      </div>
    )
  }
  return (
    <>
      <p className="wave-apart ui-strong">{t('wave.keyMade', { n: of.key.need })}</p>
      <Rehearsal of={of} need={of.key.need} isDone={of.key.isRehearsed} />
      <Buttons>
        <Button kind="quiet" onPress={() => setAnew(true)}>
          {t('wave.keyNew')}
        </Button>
      </Buttons>
    </>
  )
}

function Rehearsal({ of, need, isDone }: Readonly<{ of: WaveDetail; need: number; isDone: boolean }>) {
  const { t } = useText()
  const { ids, at } = useWave()
  const navigate = useNavigate()
  const readAgain = useReadWaveAgain()
  const [typed, setTyped] = useState<readonly string[]>([])
  const rehearse = useCommand(waveEndpoints.rehearseWaveKey, async () => {
    setTyped([])
    await readAgain()
  })
  return (
    <Section title={t('wave.rehearse')}>
      <StatusLine
        status={
          isDone
            ? { of: 'done', words: t('wave.rehearsed') }
            : { of: 'waiting', words: t('wave.notRehearsed') }
        }
      />
      {isDone ? (
        <Buttons>
          <Button kind="primary" onPress={() => void navigate(at())}>
            {t('common.back')}
          </Button>
        </Buttons>
      ) : (
        <form
          className="wave-form"
          onSubmit={(event) => {
            event.preventDefault()
            void rehearse.send({ ...ids, expectedVersion: of.expectedVersion, passphrases: [...typed] })
          }}
        >
          <p>{t('wave.rehearseText')}</p>
          <Failure error={rehearse.error} />
          <PassphraseList need={need} value={typed} onChange={setTyped} />
          <Buttons>
            <Button kind="primary" type="submit" busy={rehearse.busy && t('wave.trying')}>
              {t('wave.tryKey')}
            </Button>
          </Buttons>
        </form>
      )}
    </Section>
  )
}
