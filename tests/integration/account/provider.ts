import type { Server } from 'node:http'
import { createServer } from 'node:net'
import Provider from 'oidc-provider'

export type Person = Readonly<{
  subject: string
  email: string
  emailVerified: boolean
  name: string
  amr?: readonly string[]
}>

export type RunningProvider = Readonly<{
  issuer: string
  /** Who is at the organisation's sign-in page. */
  person: { now: Person }
  stop: () => Promise<void>
}>

export const client = { id: 'samsyn', secret: 'organisationens hemlighet' }

/** A certified OpenID Connect provider, as a municipality would run one, on this computer. */
export async function startProvider(redirect: string, person: Person): Promise<RunningProvider> {
  const at = { now: person }
  // The port must be known before the provider is made, so that it can name itself.
  const issuer = `http://127.0.0.1:${await freePort()}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: at.now.email,
        email_verified: at.now.emailVerified,
        name: at.now.name,
      }),
    }),
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    // Signing in and agreeing happen at once: the page of the organisation is not ours to test.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    cookies: { keys: ['nyckel för prov'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  })
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/sign-in/')) return next()
    const { subject, amr } = at.now
    await provider.interactionFinished(ctx.req, ctx.res, {
      login: { accountId: subject, ...(amr ? { amr: [...amr] } : {}) },
    })
    ctx.respond = false
  })
  const server: Server = provider.listen(Number(new URL(issuer).port), '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    issuer,
    person: at,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const listening = probe.address()
  const port = typeof listening === 'object' && listening ? listening.port : 0
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Goes through the organisation's pages as a browser does; answers the address it is sent back to. */
export async function goThrough(url: string, back: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = url
  for (let step = 0; step < 10; step++) {
    if (at.startsWith(back)) return at
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const cut = pair.indexOf('=')
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`${at} answered ${answer.status}: ${await answer.text()}`)
    at = new URL(next, at).href
  }
  throw new Error(`never came back from ${url}`)
}
