import { Button, Buttons } from '../../ui/button.tsx'
import { Frame } from '../../ui/frame.tsx'
import { useText } from '../../ui/text.tsx'
import './settings.css'

/** Shown once, to be kept on paper or in a file. */
export function RecoveryCodes({ codes, onDone }: Readonly<{ codes: readonly string[]; onDone: () => void }>) {
  const { t } = useText()
  const save = () => {
    const file = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = file
    link.download = t('recovery.fileName')
    link.click()
    URL.revokeObjectURL(file)
  }
  return (
    <Frame label={t('recovery.title')}>
      <div className="settings-stack">
        <h2>{t('recovery.title')}</h2>
        <p>{t('recovery.text')}</p>
        <ol className="settings-codes" aria-label={t('recovery.list')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Buttons>
          <Button kind="primary" onPress={onDone}>
            {t('recovery.done')}
          </Button>
          <Button onPress={save}>{t('recovery.save')}</Button>
          <Button onPress={() => window.print()}>{t('common.print')}</Button>
        </Buttons>
      </div>
    </Frame>
  )
}
