import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import { usePlace } from '../../place.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import './protocol.css'

type Conference = Pick<ConferenceDetail, 'id' | 'name' | 'state'>

/** Concluded, and without a protocol. */
export const waitingFor = <C extends Conference>(
  conferences: readonly C[],
  protocols: readonly ProtocolSummary[],
): readonly C[] =>
  conferences.filter(
    ({ id, state }) => state === 'concluded' && !protocols.some(({ conference }) => conference?.id === id),
  )

/** What somebody has to do before there is a protocol, or a newer one. */
export function WaitingConferences({ conferences }: Readonly<{ conferences: readonly Conference[] }>) {
  const { t } = useText()
  const { at } = usePlace()
  if (conferences.length === 0) return null
  return (
    <div className="protocol-before">
      <Note kind="act" title={t('protocol.waiting', { n: conferences.length })}>
        <ul className="protocol-waiting">
          {conferences.map(({ id, name }, place) => (
            <li key={id}>
              <span>{t('protocol.waitingOne', { conference: name })}</span>
              <ButtonLink to={at('protokoll', 'anta', id)} kind={place === 0 ? 'primary' : 'plain'}>
                {t('protocol.toAdopt')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
