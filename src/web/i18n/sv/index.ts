import { app } from './app.ts'
import { chart } from './chart.ts'
import { common } from './common.ts'
import { conference } from './conference.ts'
import { errors } from './errors.ts'
import { mail } from './mail.ts'
import { protection } from './protection.ts'
import { vote } from './vote.ts'

/** Every Swedish text. A context adds its file here and its counterpart in `en/index.ts`. */
export const sv = {
  ...common,
  ...errors,
  ...mail,
  ...app,
  ...chart,
  ...conference,
  ...protection,
  ...vote,
} as const
