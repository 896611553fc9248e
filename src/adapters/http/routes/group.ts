import { getGroups } from '#application/consensus/get-groups.ts'
import { type MixPorts, mixGroups } from '#application/consensus/mix-groups.ts'
import { pinSeat, replanGroups } from '#application/consensus/replan-groups.ts'
import { setGroupWish } from '#application/consensus/set-group-wish.ts'
import { showGroups } from '#application/consensus/show-groups.ts'
import { undoGroups } from '#application/consensus/undo-groups.ts'
import type { groupEndpoints } from '#contract/consensus/group.ts'
import type { Handlers } from '../mount.ts'

export const groupHandlers = (ports: MixPorts) =>
  ({
    getGroups: getGroups(ports),
    mixGroups: mixGroups(ports),
    replanGroups: replanGroups(ports),
    pinSeat: pinSeat(ports),
    undoGroups: undoGroups(ports),
    showGroups: showGroups(ports),
    setGroupWish: setGroupWish(ports),
  }) satisfies Handlers<typeof groupEndpoints>
