import { useState } from 'react'
import { type ProtocolSensitivity, sensitivityEndpoints } from '#contract/consensus/sensitivity.ts'
import { call } from '../../api.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { RuleComparison } from '../../ui/rule-comparison.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useProtocol } from './in-protocol.ts'

/** What would stand in the list by other rules, on the ballots that let each entry in. */
export function ProtocolSensitivitySection() {
  const ids = useProtocol()
  const read = useRead(sensitivityEndpoints.getProtocolSensitivity, ids)
  return <Loaded of={read}>{(found) => <Sensitivity of={found} />}</Loaded>
}

function Sensitivity({ of }: Readonly<{ of: ProtocolSensitivity }>) {
  const { t } = useText()
  const { at } = usePlace()
  const items = of.items.filter(({ yes }) => yes !== null)
  const silent = of.items.length - items.length
  if (items.length === 0) {
    return (
      <Section title={t('sensitivity.heading')}>
        <Note>{t('sensitivity.none')}</Note>
      </Section>
    )
  }
  return (
    <Section title={t('sensitivity.heading')} side={<Download />}>
      <p>{t('sensitivity.leadProtocol')}</p>
      {silent > 0 || of.isDerived ? (
        <p className="ui-quiet">
          {[
            ...(of.isDerived ? [t('sensitivity.derived')] : []),
            ...(silent > 0 ? [t('sensitivity.silent', { n: silent })] : []),
          ].join(' ')}
        </p>
      ) : null}
      <RuleComparison
        of={{ ...of, items }}
        about="protocol"
        itemLink={({ proposal }) => at('indikatorbank', proposal)}
      />
    </Section>
  )
}

function Download() {
  const { t } = useText()
  const ids = useProtocol()
  const [status, setStatus] = useState<Status | null>(null)
  const [error, setError] = useState<unknown>(null)
  const fetchFile = async () => {
    setError(null)
    try {
      const file = await call(sensitivityEndpoints.exportProtocolSensitivity, ids)
      saveFile(file)
      setStatus({ of: 'done', words: t('sensitivity.saved', { name: file.name }) })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <span className="ui-no-print">
      <Button kind="quiet" onPress={() => void fetchFile()}>
        {t('sensitivity.csv')}
      </Button>
      <StatusLine status={status} />
      <Failure error={error} />
    </span>
  )
}
