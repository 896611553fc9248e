import type { Counterpart } from '../message.ts'
import type { sv } from '../sv/index.ts'
import { app } from './app.ts'
import { chart } from './chart.ts'
import { common } from './common.ts'
import { conference } from './conference.ts'
import { errors } from './errors.ts'
import { mail } from './mail.ts'
import { protection } from './protection.ts'
import { vote } from './vote.ts'

export const en: Counterpart<typeof sv> = {
  ...common,
  ...errors,
  ...mail,
  ...app,
  ...chart,
  ...conference,
  ...protection,
  ...vote,
}
