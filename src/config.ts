import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** The whole configuration of an installation; an association's own settings are rows in the database. */
export type Config = Readonly<{
  host: string
  port: number
  roomPort: number
  /** Open the room's listener at once instead of from the console. */
  room: boolean
  dataFolder: string
  keysFolder: string
  databaseUrl: string | null
  listenUrl: string | null
  example: boolean
  /** Whether the example has made-up waves. */
  exampleWaves: boolean
  /** What goes into QR codes, links and mail; null: the address that is printed at start. */
  address: string | null
  smtpUrl: string | null
  mailFrom: string | null
  /** Addresses or networks of proxies whose word for a visitor's address is taken. */
  proxies: readonly string[]
  oidc: Readonly<{ issuer: string; clientId: string; clientSecret: string }> | null
}>

type Words = Readonly<Record<'sv' | 'en', string>>

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly words: Words
  constructor(words: Words) {
    super(words.sv)
    this.words = words
  }
}

type Environment = Readonly<Record<string, string | undefined>>

function port(env: Environment, name: string, otherwise: number): number {
  const text = env[name]
  if (!text) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0 && number < 65536) return number
  throw new ConfigError({
    sv: `${name}=${text} är inget portnummer. Skriv ett heltal från 0 till 65535.`,
    en: `${name}=${text} is no port number. Write a whole number from 0 to 65535.`,
  })
}

function address(env: Environment): string | null {
  const text = env.SAMSYN_URL
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url.origin
  throw new ConfigError({
    sv: `SAMSYN_URL=${text} är ingen adress. Skriv till exempel https://samsyn.example.se.`,
    en: `SAMSYN_URL=${text} is no address. Write for instance https://samsyn.example.se.`,
  })
}

function oidc(env: Environment): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return null
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
  throw new ConfigError({
    sv: 'OIDC_ISSUER, OIDC_CLIENT_ID och OIDC_CLIENT_SECRET behövs alla tre.',
    en: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed, all three.',
  })
}

/** `10.0.0.7, 10.1.0.0/16`: refused here rather than at the first request. */
function proxies(env: Environment): readonly string[] {
  const listed = (env.SAMSYN_PROXIES ?? '').split(',').flatMap((part) => part.trim() || [])
  const wrong = listed.find((part) => !isNetwork(part))
  if (wrong === undefined) return listed
  throw new ConfigError({
    sv: `SAMSYN_PROXIES: ${wrong} är varken en adress eller ett nät. Skriv till exempel 10.0.0.7 eller 10.1.0.0/16.`,
    en: `SAMSYN_PROXIES: ${wrong} is neither an address nor a network. Write for instance 10.0.0.7 or 10.1.0.0/16.`,
  })
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const kind = isIP(address)
  if (kind === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128))
}

export function readConfig(env: Environment, args: readonly string[] = []): Config {
  const dataFolder = resolve(env.SAMSYN_DATA || './data')
  return {
    host: env.HOST || '127.0.0.1',
    port: port(env, 'PORT', 4810),
    roomPort: port(env, 'ROOM_PORT', 4811),
    room: args.includes('--room'),
    dataFolder,
    keysFolder: resolve(env.SAMSYN_KEYS || `${dataFolder}/keys`),
    databaseUrl: env.DATABASE_URL || null,
    listenUrl: env.DATABASE_LISTEN_URL || env.DATABASE_URL || null,
    example: env.SAMSYN_EXAMPLE !== '0',
    exampleWaves: env.SAMSYN_EXAMPLE !== '0' && env.SAMSYN_EXAMPLE !== 'bare',
    address: address(env),
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || null,
    proxies: proxies(env),
    oidc: oidc(env),
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** Whether nobody but this computer can reach the staff pages: what lets a guest into the example. */
export const isLocalOnly = (config: Pick<Config, 'host' | 'address'>): boolean =>
  loopback.has(config.host) && (config.address === null || loopback.has(new URL(config.address).hostname))
