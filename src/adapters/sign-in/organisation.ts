import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import type { OrganisationSignIn, Vouched } from '#application/account/ports.ts'

type Settings = Readonly<{ issuer: string; clientId: string; clientSecret: string }>

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Without encryption only towards this computer, where nobody is in between. */
const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && loopback.has(hostname)

const person = z.object({
  email: z.string().optional().catch(undefined),
  // Some providers send the truth as text.
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
})

/** Ways of proving oneself that are more than a password (RFC 8176). */
const strong = new Set(['mfa', 'otp', 'hwk', 'swk', 'fpt', 'face', 'iris', 'pop', 'sc'])

const claimedWays = z.array(z.string()).catch([])

/**
 * Sign-in through an organisation's OpenID Connect provider: code flow with PKCE, state and nonce. The
 * provider is looked up when it is first needed: that it is away must not stop Samsyn from starting.
 */
export function makeOrganisationSignIn(
  { issuer, clientId, clientSecret }: Settings,
  warn: (message: string) => void,
): OrganisationSignIn {
  let known: Promise<Configuration> | null = null
  const provider = (): Promise<Configuration> => {
    known ??= discover(issuer, clientId, clientSecret).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
  // The kind of fault only: the rest may hold what the provider says about a person.
  const refuse = (error: unknown): null => {
    warn(`organisation sign-in refused: ${error instanceof Error ? error.name : 'unknown'}`)
    return null
  }
  return {
    issuer,
    async begin(redirect) {
      const configuration = await provider().catch(refuse)
      if (!configuration) return null
      const verifier = randomPKCECodeVerifier()
      const secrets = { verifier, state: randomState(), nonce: randomNonce(), redirect }
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: secrets.state,
        nonce: secrets.nonce,
      })
      return { url: url.href, secrets }
    },
    async finish(answered, secrets) {
      try {
        return await finish(await provider(), answered, secrets)
      } catch (error) {
        return refuse(error)
      }
    },
  }
}

async function discover(issuer: string, clientId: string, clientSecret: string): Promise<Configuration> {
  const server = new URL(issuer)
  const options = isLoopback(server) ? { execute: [allowInsecureRequests] } : {}
  const found = await discovery(server, clientId, undefined, ClientSecretBasic(clientSecret), options)
  const ways = found.serverMetadata().token_endpoint_auth_methods_supported
  if (!ways || ways.includes('client_secret_basic')) return found
  return discovery(server, clientId, undefined, ClientSecretPost(clientSecret), options)
}

async function finish(
  configuration: Configuration,
  answered: string,
  { verifier = '', state = '', nonce = '', redirect = '' }: Readonly<Record<string, string>>,
): Promise<Vouched | null> {
  // Behind a proxy the address that was asked for is another than the one that arrived.
  const current = new URL(redirect)
  current.search = new URL(answered).search
  const tokens = await authorizationCodeGrant(configuration, current, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) return null
  const told = person.parse(claims)
  const asked =
    told.email === undefined && configuration.serverMetadata().userinfo_endpoint
      ? person.parse(await fetchUserInfo(configuration, tokens.access_token, claims.sub))
      : told
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: asked.email ?? null,
    isEmailVerified: asked.email_verified,
    name: asked.name ?? told.name ?? null,
    wasMultiFactor: claimedWays.parse(claims.amr).some((way) => strong.has(way)),
  }
}
