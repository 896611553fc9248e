import type { WaveLetter, WavePost } from '#application/measurement/contact-ports.ts'
import { formatDay } from '#web/i18n/date.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { type MailSettings, makeMailer } from './post.ts'
import type { Written } from './written.ts'

function paragraphsIn(
  language: Language,
  { kind, asker, name, closesOn, link }: WaveLetter,
): readonly string[] {
  const t = translator(language)
  const date = formatDay(language, closesOn)
  return [
    t('mail.greeting'),
    t(`mail.${kind}.text`, { asker, name, date }),
    `${t('mail.wave.go')}\n${link}`,
    t('mail.wave.own'),
    t('mail.wave.safe'),
  ]
}

/** In Swedish, with English under it: what somebody reads best is not known. The link stands on a line of its own. */
export function writeWaveLetter(letter: WaveLetter, address: string): Written {
  const t = translator('sv')
  const english = ['– – –', 'In English', ...paragraphsIn('en', letter).slice(1)]
  const paragraphs = [...paragraphsIn('sv', letter), ...english, t('mail.signature', { address })]
  return { subject: t(`mail.${letter.kind}.subject`, { asker: letter.asker }), text: paragraphs.join('\n\n') }
}

export function makeWavePost(settings: MailSettings, warn: (message: string) => void): WavePost {
  const send = makeMailer(settings, warn)
  return (letter) => send(letter.to, writeWaveLetter(letter, settings.address()))
}
