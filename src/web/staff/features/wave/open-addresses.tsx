import type { WaveDetail } from '#contract/measurement/wave.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { isThisComputer } from './this-computer.ts'
import { WaveHeader } from './wave-header.tsx'

/** Where a wave without slips is answered: for all units, and for each by itself. */
export function OpenAddresses({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const whole = `${of.address}/svara/oppen/${of.wave}`
  const rows = [
    { id: 'whole', name: t('wave.addressWhole'), address: whole, shared: `${whole}?kiosk=1` },
    ...(of.units.length > 1 ? of.units : []).map(({ unit, name }) => ({
      id: unit,
      name,
      address: `${whole}?enhet=${unit}`,
      shared: `${whole}?enhet=${unit}&kiosk=1`,
    })),
  ]
  return (
    <>
      <WaveHeader of={of} title={t('wave.addresses')} lead={t('wave.addressesLead')} />
      {isThisComputer(of.address) ? (
        <Note kind="act" title={t('wave.addressesHere')}>
          {t('wave.addressesHereText', { address: of.address })}
        </Note>
      ) : null}
      <Table
        caption={t('wave.addresses')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'unit', heading: t('wave.unit'), isRowHeading: true, cell: ({ name }) => name },
          {
            id: 'address',
            heading: t('wave.address'),
            cell: ({ address }) => (
              <a className="wave-long" href={address}>
                {address}
              </a>
            ),
          },
          {
            id: 'shared',
            heading: t('wave.addressShared'),
            cell: ({ shared }) => <a href={shared}>{t('wave.addressOpen')}</a>,
          },
          {
            id: 'qr',
            heading: t('wave.addressQr'),
            cell: ({ address }) => <QrCode text={address} label={t('wave.addressQr')} size={144} />,
          },
        ]}
      />
    </>
  )
}
