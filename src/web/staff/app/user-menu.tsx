import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { useNavigate } from 'react-router'
import type { Me } from '#contract/session.ts'
import { grantableRoles, type Role, roles } from '#domain/kernel/role.ts'
import { isLanguage, languageNames, languages } from '#web/i18n/language.ts'
import { isKey, type Key } from '#web/i18n/translate.ts'
import { usePlace } from '../place.tsx'
import { Arrow } from '../ui/icon.tsx'
import { isBuiltOutside } from './features.ts'
import '../ui/option.css'
import { themes, useTheme } from '../preferences.ts'
import { useText } from '../ui/text.tsx'
import { leave, useChooseLanguage, useChooseRole } from './choices.ts'
import { ResetExample } from './reset-example.tsx'

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text)
const themeKeys = { system: 'app.themeSystem', light: 'app.themeLight', dark: 'app.themeDark' } as const

/** Pages about oneself and the installation, those that are built. */
const ownPages = (me: Me): readonly Readonly<{ to: string; name: Key }>[] =>
  [
    { path: 'konto', name: 'app.myAccount', isMine: me.kind === 'account' },
    { path: 'installation', name: 'app.installation', isMine: me.isInstallationAdmin },
    { path: 'nytt-forbund', name: 'start.title', isMine: me.isInstallationAdmin },
  ].flatMap(({ path, name, isMine }) =>
    isMine && isBuiltOutside(path) && isKey(name) ? [{ to: `/app/${path}`, name }] : [],
  )

/** Who you are, and what is yours to set: role in the example, looks, language, shortcuts, leaving. */
export function UserMenu({ onHelp }: Readonly<{ onHelp: () => void }>) {
  const { t, language } = useText()
  const { me, association, can } = usePlace()
  const navigate = useNavigate()
  const [theme, chooseTheme] = useTheme()
  const [isResetting, setResetting] = useState(false)
  const chooseLanguage = useChooseLanguage()
  const chooseRole = useChooseRole()
  const role = association.roles.find(isRole)
  const name = me.kind === 'guest' ? t('app.guest') : me.name
  const chosen = (keys: 'all' | Iterable<string | number>): string =>
    keys === 'all' ? '' : `${[...keys][0] ?? ''}`
  return (
    <>
      <MenuTrigger>
        <Button className="app-user">
          <span className="app-user-short">{t('app.account')}</span>
          <span className="app-user-words">
            {role ? t('app.you', { name, role: t(`role.${role}`) }) : name}
          </span>
          <Arrow to="down" />
        </Button>
        <Popover className="app-menu" placement="bottom end" offset={4}>
          <Menu
            onAction={(key) => {
              if (key === 'keys') onHelp()
              else if (key === 'reset') setResetting(true)
              else if (key === 'leave') void leave(me.kind === 'guest')
              // Choices of role, looks and language come here too; only addresses lead somewhere.
              else if (`${key}`.startsWith('/')) void navigate(`${key}`)
            }}
          >
            {me.kind === 'guest' && association.isExample ? (
              <MenuSection
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={role ? [role] : []}
                onSelectionChange={(keys) => void chooseRole(chosen(keys))}
              >
                <Header className="app-menu-heading">{t('app.switchRole')}</Header>
                {grantableRoles.map((one) => (
                  <Item key={one} id={one} words={t(`role.${one}`)} />
                ))}
              </MenuSection>
            ) : null}
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[theme]}
              onSelectionChange={(keys) => {
                const next = themes.find((one) => one === chosen(keys))
                if (next) chooseTheme(next)
              }}
            >
              <Header className="app-menu-heading">{t('app.theme')}</Header>
              {themes.map((one) => (
                <Item key={one} id={one} words={t(themeKeys[one])} />
              ))}
            </MenuSection>
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[language]}
              onSelectionChange={(keys) => {
                const next = chosen(keys)
                if (isLanguage(next)) void chooseLanguage(next)
              }}
            >
              <Header className="app-menu-heading">{t('app.language')}</Header>
              {languages.map((one) => (
                <Item key={one} id={one} words={languageNames[one]} lang={one} />
              ))}
            </MenuSection>
            <Separator className="app-menu-rule" />
            {me.associations
              .filter(({ id }) => id !== association.id)
              .map(({ id, name: other }) => (
                <Item key={id} id={`/app/${id}`} words={t('app.toAssociation', { association: other })} />
              ))}
            {ownPages(me).map(({ to, name: page }) => (
              <Item key={to} id={to} words={t(page)} />
            ))}
            {association.isExample && can('association.use') ? (
              <Item id="reset" words={t('app.resetExample')} />
            ) : null}
            <Item id="keys" words={t('keys.title')} />
            <Item id="leave" words={t(me.kind === 'guest' ? 'app.leaveExample' : 'app.signOut')} />
          </Menu>
        </Popover>
      </MenuTrigger>
      {association.isExample ? (
        <ResetExample isOpen={isResetting} onClose={() => setResetting(false)} />
      ) : null}
    </>
  )
}

const Item = ({ id, words, lang }: Readonly<{ id: string; words: string; lang?: string }>) => (
  <MenuItem className="ui-option" id={id} textValue={words} {...(lang ? { lang } : {})}>
    {words}
  </MenuItem>
)
