import { AsyncLocalStorage } from 'node:async_hooks'

const names = new AsyncLocalStorage<string>()

/** What is asked for under a command's id; an id that has been used for one thing answers for no other. */
export const inCommand = <T>(name: string, act: () => T): T => names.run(name, act)

export const commandName = (): string => names.getStore() ?? 'program'
