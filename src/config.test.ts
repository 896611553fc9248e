import { describe, expect, it } from 'vitest'
import { ConfigError, isLocalOnly, readConfig } from './config.ts'

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4810,
      roomPort: 4811,
      example: true,
      exampleWaves: true,
      room: false,
    })
    expect(config.keysFolder).toBe(`${config.dataFolder}/keys`)
    expect(isLocalOnly(config)).toBe(true)
  })

  it.each([
    [{ PORT: 'åttio' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ SAMSYN_URL: 'samsyn.example.se' }, 'SAMSYN_URL'],
    [{ SAMSYN_PROXIES: '10.0.0.0/8, balancer' }, 'balancer'],
    [{ SAMSYN_PROXIES: '10.0.0.0/33' }, '10.0.0.0/33'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID'],
  ])('refuses %o and names it', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(name)
  })

  it('reads proxies by address and by network', () => {
    expect(readConfig({ SAMSYN_PROXIES: '10.0.0.7, fd00::/8' }).proxies).toEqual(['10.0.0.7', 'fd00::/8'])
    expect(readConfig({}).proxies).toEqual([])
  })

  it('is not this computer only when the address or the listener says otherwise', () => {
    expect(isLocalOnly(readConfig({ HOST: '0.0.0.0' }))).toBe(false)
    expect(isLocalOnly(readConfig({ SAMSYN_URL: 'https://samsyn.example.se' }))).toBe(false)
    expect(isLocalOnly(readConfig({ SAMSYN_URL: 'http://localhost:4810' }))).toBe(true)
  })
})
