import type { Page } from 'playwright-core'

export type Seen = Readonly<{ role: string; name: string; states: readonly string[] }>

const STATES = new Set([
  'checked',
  'disabled',
  'expanded',
  'invalid',
  'pressed',
  'required',
  'selected',
  'busy',
])

/** The accessibility tree as a screen reader walks it, ignored nodes left out: role, name and the states that are on. */
export async function accessibilityTree(page: Page): Promise<readonly Seen[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.filter(({ ignored }) => !ignored).map(seen)
  } finally {
    await session.detach()
  }
}

/** What has the focus, or null when nothing that can be used has it. */
export async function focused(page: Page): Promise<Seen | null> {
  const session = await page.context().newCDPSession(page)
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (result.objectId === undefined) return null
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    const [node] = nodes
    return !node || node.ignored || node.role?.value === 'RootWebArea' ? null : seen(node)
  } finally {
    await session.detach()
  }
}

/** The same as one line; empty when nothing has it. */
export async function focusedLine(page: Page): Promise<string> {
  const at = await focused(page)
  return at ? say(at) : ''
}

/** Presses Tab until `wanted` is reached, and answers what was passed on the way, it included. */
export async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<readonly string[]> {
  const passed: string[] = []
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at) passed.push(say(at))
    if (at && wanted.test(say(at))) return passed
  }
  throw new Error(`The keyboard did not reach ${wanted} in ${most} steps:\n${passed.join('\n')}`)
}

export const say = ({ role, name, states }: Seen): string => [role, `"${name}"`, ...states].join(' ')

type Value = Readonly<{ value?: unknown }>
type Node = Readonly<{
  role?: Value
  name?: Value
  properties?: readonly Readonly<{ name: string; value: Value }>[]
}>

function seen({ role, name, properties }: Node): Seen {
  const on = (properties ?? []).filter(
    (property) =>
      STATES.has(property.name) && ![false, 'false', undefined].includes(toState(property.value.value)),
  )
  return {
    role: String(role?.value ?? ''),
    name: String(name?.value ?? '').trim(),
    states: on.map((property) => property.name),
  }
}

const toState = (value: unknown): string | boolean | undefined =>
  typeof value === 'string' || typeof value === 'boolean' ? value : undefined
