import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap grow by a quarter before it is swept, not by several times. A room of five hundred phones then
 * takes 30 MiB less, and the small computer in the corner of the room has the rest for its database.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=25')
