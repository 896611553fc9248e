import { sessionEndpoints } from '#contract/session.ts'
import { languageNames, languages } from '#web/i18n/language.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useBecome } from '../../me.ts'
import { themes, useSingleKeys, useTheme } from '../../preferences.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'

const themeKeys = { system: 'app.themeSystem', light: 'app.themeLight', dark: 'app.themeDark' } as const

export function LookPage() {
  const { t, language } = useText()
  const [theme, chooseTheme] = useTheme()
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const choose = useCommand(sessionEndpoints.setLanguage, useBecome())
  return (
    <div className="ui-form">
      <Failure error={choose.error} />
      <RadioList
        label={t('look.language')}
        hint={t('look.languageHint')}
        value={language}
        onChange={(next) => void choose.send({ language: next })}
        options={languages.map((id) => ({ id, label: <span lang={id}>{languageNames[id]}</span> }))}
      />
      <RadioList
        label={t('look.theme')}
        value={theme}
        onChange={chooseTheme}
        options={themes.map((id) => ({ id, label: t(themeKeys[id]) }))}
      />
      <Checkbox isSelected={singleKeys} onChange={setSingleKeys} hint={t('look.keysHint')}>
        {t('look.keys')}
      </Checkbox>
    </div>
  )
}
