import { DomainError } from '#domain/kernel/error.ts'
import type { CommandId } from '#domain/kernel/id.ts'

// By the id, and not by what the runtime knows of asynchronous calls: on Node 20 that slows every promise there is.
const underWay = new Map<string, { readonly name: string; times: number }>()

/**
 * What is asked for under a command's id; an id that has been used for one thing answers for no other, also
 * while the first is still under way.
 */
export async function inCommand<T>(command: CommandId, name: string, act: () => Promise<T>): Promise<T> {
  const found = underWay.get(command) ?? { name, times: 0 }
  if (found.name !== name) throw new DomainError('command-spent')
  found.times += 1
  underWay.set(command, found)
  try {
    return await act()
  } finally {
    found.times -= 1
    if (found.times === 0) underWay.delete(command)
  }
}

export const commandName = (command: CommandId): string => underWay.get(command)?.name ?? 'program'
