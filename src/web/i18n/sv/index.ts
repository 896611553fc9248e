import { app } from './app.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'

/** Every Swedish text. A context adds its file here and its counterpart in `en/index.ts`. */
export const sv = { ...common, ...errors, ...app } as const
