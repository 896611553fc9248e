import type { Key } from '#web/i18n/translate.ts'
import { Checkbox } from './checkbox.tsx'
import { Dialog } from './dialog.tsx'
import { useText } from './text.tsx'
import './keyboard-help.css'

const rows: readonly Readonly<{ keys: string; does: Key }>[] = [
  { keys: 'Ctrl K  /', does: 'keys.search' },
  { keys: '↑ ↓ Enter', does: 'keys.rows' },
  { keys: '← →', does: 'keys.tabs' },
  { keys: 'Esc', does: 'keys.close' },
  { keys: 'T', does: 'keys.chart' },
  { keys: 'Alt N', does: 'keys.nextStep' },
  { keys: 'F  G  T', does: 'keys.wall' },
  { keys: '?', does: 'keys.this' },
]

/** What the keys do, and the switch that turns single letters off. */
export function KeyboardHelp({
  isOpen,
  onClose,
  singleKeys,
  onSingleKeys,
}: Readonly<{
  isOpen: boolean
  onClose: () => void
  singleKeys: boolean
  onSingleKeys: (isOn: boolean) => void
}>) {
  const { t } = useText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} wide>
      <dl className="ui-keys">
        {rows.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox isSelected={singleKeys} onChange={onSingleKeys}>
        {t('keys.single')}
      </Checkbox>
    </Dialog>
  )
}
