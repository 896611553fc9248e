import { translator } from '#web/i18n/translate.ts'
import type { OpenProtocolPage } from './protocol-page.tsx'

/** The files that anybody can count the votes from, or why there are none. */
export function Recounts({ language, recounts }: OpenProtocolPage) {
  const t = translator(language)
  return (
    <section>
      <h2>{t('protocol.openRecount')}</h2>
      {recounts.length === 0 ? (
        <p>{t('protocol.openRecountNone')}</p>
      ) : (
        <>
          <p>{t('protocol.openRecountText', { command: 'npx samsyn recount FIL' })}</p>
          <ul>
            {recounts.map(({ conference, round, no, name, cast, present }) => (
              <li key={round}>
                <a href={`/oppet/omrakning/${conference}/${round}.json`}>
                  {t('protocol.openRecountFile', { no: `${no}`, name })}
                </a>
                <span className="quiet">, {t('protocol.openRecountCast', { x: cast, n: present })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
