import { describe, expect, it } from 'vitest'
import { StartFailure } from '#adapters/start-failure.ts'
import { ConfigError } from '../config.ts'
import { failureLine } from './failure-text.ts'

describe('the line for a failure', () => {
  it('names the remedy', () => {
    const taken = new StartFailure('port-taken', { host: '127.0.0.1', port: 4810 })
    expect(failureLine(taken, 'sv')).toBe('Port 4810 används redan. Kör med PORT=4811.')
    expect(failureLine(taken, 'en')).toBe('Port 4810 is already in use. Run with PORT=4811.')
  })

  it('tells of a setting in the language asked for', () => {
    const wrong = new ConfigError({
      sv: 'PORT=åttio är inget portnummer.',
      en: 'PORT=åttio is no port number.',
    })
    expect(failureLine(wrong, 'sv')).toBe('PORT=åttio är inget portnummer.')
    expect(failureLine(wrong, 'en')).toBe('PORT=åttio is no port number.')
  })

  it('is not made up for a fault of ours', () => {
    expect(failureLine(new TypeError('x is undefined'), 'sv')).toBeUndefined()
  })
})
