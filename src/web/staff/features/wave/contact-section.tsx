import type { WaveDetail } from '#contract/measurement/wave.ts'
import { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { useRead } from '../../reading.ts'
import { ButtonLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useWave } from './in-wave.ts'

/** How many are invited, and the way to the list, in modes that have one. */
export function ContactSection({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const { ids, at } = useWave()
  const { mode } = of.plan
  const isListed = mode !== null && modeRules[mode].contactList && of.can.run
  const { data } = useRead(waveContactEndpoints.listContacts, isListed ? ids : null)
  if (!isListed || !data) return null
  const n = data.contacts.length
  return (
    <Section title={t('contact.title')}>
      <p className="wave-next">{n === 0 ? t('contact.none') : t('contact.invited', { n })}</p>
      <ButtonLink to={at('inbjudna')}>{t('contact.to')}</ButtonLink>
    </Section>
  )
}
