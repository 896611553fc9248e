import { type Language, languageNames, languages } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'

type Props = Readonly<{
  language: Language
  /** Where the choice is posted: it sets the cookie and comes back. */
  action: string
  /** The page to come back to. */
  back: string
}>

/** Each language named in itself; the one in use is not a button. */
export const LanguageSwitch = ({ language, action, back }: Props) => (
  <form method="post" action={action} className="languages" aria-label={translator(language)('app.language')}>
    <input type="hidden" name="till" value={back} />
    {languages.map((one) =>
      one === language ? (
        <span key={one} lang={one} aria-current="true">
          {languageNames[one]}
        </span>
      ) : (
        <button key={one} type="submit" name="sprak" value={one} lang={one} className="plain">
          {languageNames[one]}
        </button>
      ),
    )}
  </form>
)

/** The same inside a form that is being filled in: the answers go along and come back. */
export const InFormLanguages = ({ language, action }: Pick<Props, 'language' | 'action'>) => (
  <div className="languages">
    {languages.map((one) =>
      one === language ? (
        <span key={one} lang={one} aria-current="true">
          {languageNames[one]}
        </span>
      ) : (
        <button
          key={one}
          type="submit"
          name="sprak"
          value={one}
          lang={one}
          className="plain"
          formAction={action}
        >
          {languageNames[one]}
        </button>
      ),
    )}
  </div>
)
