import { describe, expect, it } from 'vitest'
import { writeLetter } from './letter.ts'

const address = 'https://samsyn.exempel.se'
const to = 'berit@exempel.se'

describe('writeLetter', () => {
  it('invites in the reader’s language, with the link on a line of its own', () => {
    const { subject, text } = writeLetter(
      {
        kind: 'invitation',
        to,
        link: `${address}/app/bjud-in#hemlig`,
        association: 'Exempelförbundet',
        from: 'Nils Ek',
        language: 'sv',
      },
      address,
    )
    expect(subject).toBe('Inbjudan till Exempelförbundet i Samsyn')
    expect(text.split('\n')).toContain(`${address}/app/bjud-in#hemlig`)
    expect(text).toContain('Nils Ek bjuder in dig')
  })

  it('leaves no slot unfilled', () => {
    for (const language of ['sv', 'en'] as const) {
      const letters = [
        writeLetter({ kind: 'password-reset', to, link: 'x', language }, address),
        writeLetter({ kind: 'sign-in-changed', to, what: 'recovery-used', language }, address),
      ]
      for (const { subject, text } of letters) expect(subject + text).not.toMatch(/[{}…]/)
    }
  })
})
