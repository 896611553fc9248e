import { useText } from '../../ui/text.tsx'
import { PassphraseField } from './passphrase-field.tsx'

/** As many passphrases as are needed, in any order: each holder types their own. */
export function PassphraseList({
  need,
  value,
  onChange,
}: Readonly<{ need: number; value: readonly string[]; onChange: (value: readonly string[]) => void }>) {
  const { t } = useText()
  return Array.from({ length: need }, (_, at) => (
    <PassphraseField
      // biome-ignore lint/suspicious/noArrayIndexKey: the fields have nothing but their place
      key={at}
      id={`typed-${at}`}
      label={need === 1 ? t('wave.passphrase') : t('wave.passphraseNo', { n: at + 1 })}
      value={value[at] ?? ''}
      onChange={(typed) =>
        onChange(Array.from({ length: need }, (_, place) => (place === at ? typed : (value[place] ?? ''))))
      }
    />
  ))
}
