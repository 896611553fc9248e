import type { Letter } from '#application/account/ports.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Written } from './written.ts'

/** A letter in the reader's language. */
export function writeLetter(letter: Letter, address: string): Written {
  const t = translator(letter.language)
  const { subject, paragraphs } = content(letter)
  return { subject, text: [t('mail.greeting'), ...paragraphs, t('mail.signature', { address })].join('\n\n') }
}

function content(letter: Letter): { subject: string; paragraphs: string[] } {
  const t = translator(letter.language)
  if (letter.kind === 'invitation') {
    const { association, from, link } = letter
    return {
      subject: t('mail.invitation.subject', { association }),
      paragraphs: [t('mail.invitation.text', { from, association, link }), t('mail.once')],
    }
  }
  if (letter.kind === 'password-reset')
    return {
      subject: t('mail.password-reset.subject'),
      paragraphs: [t('mail.password-reset.text', { link: letter.link }), t('mail.once')],
    }
  return {
    subject: t('mail.changed.subject'),
    paragraphs: [t('mail.changed.text', { what: t(`mail.changed.${letter.what}`) })],
  }
}
