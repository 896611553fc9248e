import type { Counterpart } from '../message.ts'
import type { sv } from '../sv/index.ts'
import { app } from './app.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'

export const en: Counterpart<typeof sv> = { ...common, ...errors, ...app }
