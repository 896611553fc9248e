import { keyOf, type PublicKey } from '../blind.ts'
import { signatureOn, type Wish, wishFor } from '../blind-wish.client.ts'

type Code = Readonly<{ code: string }>
type Kept = Wish | Code
type State = 'held' | 'fetching' | 'taken' | 'wrong' | 'plain' | 'old' | 'away' | 'closed' | 'missing'

const page = document.getElementById('_inbjudan')
const wave = page?.dataset.wave ?? ''
const address = `/svara/inbjudan/${wave}`
const name = `samsyn-svar ${wave}`

const byId = (id: string): HTMLElement | null => document.getElementById(id)
const field = byId('_kod')

// Beyond the tab: whoever closes it, or answers another day, still has the code.
let inPage: Kept | null = null

function read(): Kept | null {
  try {
    return inPage ?? JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

function keep(kept: Kept | null): void {
  inPage = kept
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept))
    else localStorage.removeItem(name)
  } catch {}
}

/** Hex to the letters that links and files take. */
const shortOf = (hex: string): string => {
  const pairs = hex.match(/../g) ?? []
  const binary = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Which of the wave's units the invitation is for: the byte after who it is for. */
const placeIn = (invite: string): number => {
  try {
    return atob(invite.replace(/-/g, '+').replace(/_/g, '/')).charCodeAt(16)
  } catch {
    return -1
  }
}

/** The keys are the same for everybody, and asked for without saying who asks. */
async function keyAt(place: number): Promise<PublicKey | null> {
  const reply = await fetch(`${address}/nycklar`, { credentials: 'omit', cache: 'no-store' })
  if (!reply.ok) return null
  const modulus = (await reply.json()).keys[place]
  return typeof modulus === 'string' ? keyOf(modulus) : null
}

const reasons: Readonly<Record<string, State>> = {
  'measurement.token-taken': 'taken',
  'measurement.invite-wrong': 'wrong',
  'measurement.wave-closed': 'closed',
  'consensus.ticket-needs-https': 'plain',
}

async function fetchCode(invite: string): Promise<State> {
  if (typeof BigInt === 'undefined') return 'old'
  if (!window.crypto?.subtle) return 'plain'
  const kept = read()
  if (kept && 'code' in kept) return 'held'
  const place = placeIn(invite)
  if (!(place >= 0)) return 'wrong'
  const key = await keyAt(place)
  if (!key) return 'away'
  const wish = kept ?? (await wishFor(key, wave))
  keep(wish)
  const reply = await fetch(`${address}/kod`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ invite, blinded: wish.blinded }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
  const answer = await reply.json()
  if (!reply.ok) return reasons[answer.error?.code] ?? 'away'
  const signature = signatureOn(key, wish, answer.signature)
  if (signature === null) return 'away'
  keep({ code: shortOf(wish.token + signature) })
  return 'held'
}

const hide = (id: string, isHidden: boolean): void => {
  const part = byId(id)
  if (part) part.hidden = isHidden
}

function show(state: State): void {
  const line = byId('_lage')
  if (line) {
    line.hidden = state === 'held'
    line.textContent = line.dataset[state] ?? ''
  }
  const kept = read()
  const isHeld = state === 'held' && kept !== null && 'code' in kept
  if (isHeld && field instanceof HTMLTextAreaElement) field.value = kept.code
  hide('_har', !isHeld)
  hide('_knappar', !isHeld)
  hide('_hamta', isHeld || state === 'fetching' || state === 'closed' || invite === '')
  byId('_svara')?.classList.toggle('primary', isHeld)
  // The secret leaves the address once it is of no more use.
  if (isHeld) history.replaceState(null, '', location.pathname + location.search)
}

const invite = /^#([\w-]{39})$/.exec(location.hash)?.[1] ?? ''

byId('_hamta')
  ?.querySelector('button')
  ?.addEventListener('click', () => {
    show('fetching')
    fetchCode(invite).then(show, () => show('away'))
  })

byId('_kopiera')?.addEventListener('click', ({ currentTarget }) => {
  if (!(field instanceof HTMLTextAreaElement) || !(currentTarget instanceof HTMLElement)) return
  field.select()
  document.execCommand('copy')
  currentTarget.textContent = currentTarget.dataset.done ?? ''
})

byId('_glom')?.addEventListener('click', () => {
  keep(null)
  location.replace(location.pathname + location.search)
})

// The other language of the page keeps the invitation.
const other = byId('_annat')
if (other instanceof HTMLAnchorElement && invite) other.hash = location.hash

const kept = read()
if (kept && 'code' in kept) show('held')
else if (invite) hide('_hamta', false)
else show('missing')
