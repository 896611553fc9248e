import { type Mode, modeRules } from '../mode.ts'

/** All that is known of somebody who was asked: that a code was fetched, never when, and never whether it was used. */
export type Invited<Who> = Readonly<{ who: Who; hasFetched: boolean; declined: boolean }>

/** Whom a reminder goes to: those who have not fetched a code (*kod ej hämtad*). Nobody where there is no list. */
export const remind = <Who>(mode: Mode, invited: readonly Invited<Who>[]): readonly Who[] =>
  modeRules[mode].reminders
    ? invited.filter(({ hasFetched, declined }) => !hasFetched && !declined).map(({ who }) => who)
    : []
