import { describe, expect, it } from 'vitest'
import { NetworkError, RefusedError } from './api-error.ts'
import { newCommandId } from './command-id.ts'
import { createSender, withPatience } from './sending.ts'

/** A server that remembers command ids, and may lose its answers. */
function serverThat(answers: readonly ('answers' | 'loses' | 'refuses')[]) {
  const seen: string[] = []
  let turn = 0
  const send = async (_input: { name: string }, commandId: string): Promise<string> => {
    seen.push(commandId)
    const behaviour = answers[turn] ?? 'answers'
    turn += 1
    await Promise.resolve()
    if (behaviour === 'loses') throw new NetworkError()
    if (behaviour === 'refuses') throw new RefusedError('invalid-input', {})
    return 'saved'
  }
  return { seen, send }
}

const counter = () => {
  let made = 0
  return () => {
    made += 1
    return `command-${made}`
  }
}

describe('sending a command', () => {
  it('is one command when pressed twice', async () => {
    const { seen, send } = serverThat([])
    const submit = createSender(send, counter())
    const answers = await Promise.all([submit({ name: 'a' }), submit({ name: 'a' })])
    expect(answers).toEqual(['saved', 'saved'])
    expect(seen).toEqual(['command-1'])
  })

  it('asks again under the same id when the answer was lost', async () => {
    const { seen, send } = serverThat(['loses'])
    const submit = createSender(send, counter())
    await expect(submit({ name: 'a' })).rejects.toBeInstanceOf(NetworkError)
    await submit({ name: 'a' })
    expect(seen).toEqual(['command-1', 'command-1'])
  })

  it('is a new command when the words changed after a lost answer', async () => {
    const { seen, send } = serverThat(['loses'])
    const submit = createSender(send, counter())
    await expect(submit({ name: 'a' })).rejects.toThrow()
    await submit({ name: 'b' })
    expect(seen).toEqual(['command-1', 'command-2'])
  })

  it('is a new command after a success and after a clear refusal', async () => {
    const { seen, send } = serverThat(['answers', 'refuses'])
    const submit = createSender(send, counter())
    await submit({ name: 'a' })
    await expect(submit({ name: 'a' })).rejects.toBeInstanceOf(RefusedError)
    await submit({ name: 'a' })
    expect(seen).toEqual(['command-1', 'command-2', 'command-3'])
  })
})

describe('patience', () => {
  const waited: number[] = []
  const sleep = async (ms: number) => {
    waited.push(ms)
  }

  it('tries again where that may help, and no more often than it may', async () => {
    const { seen, send } = serverThat(['loses', 'loses'])
    await expect(withPatience(() => send({ name: 'a' }, 'one'), [10, 20], sleep)).resolves.toBe('saved')
    expect(seen).toHaveLength(3)
    expect(waited).toEqual([10, 20])
  })

  it('does not try again what was refused', async () => {
    const { seen, send } = serverThat(['refuses'])
    await expect(withPatience(() => send({ name: 'a' }, 'one'), [10, 20], sleep)).rejects.toBeInstanceOf(
      RefusedError,
    )
    expect(seen).toHaveLength(1)
  })
})

it('makes command ids that are UUID v4', () => {
  const made = new Set(Array.from({ length: 200 }, newCommandId))
  expect(made.size).toBe(200)
  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
