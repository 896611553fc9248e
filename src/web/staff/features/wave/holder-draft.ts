import { asTyped, type PassphraseFault, passphraseFault } from '#domain/measurement/wave/passphrase.ts'

export type Holder = Readonly<{ name: string; passphrase: string }>
export type HolderFault = Readonly<{ field: string; fault: PassphraseFault | 'name' | 'same' }>

/** What is wrong with those who are to hold a passphrase each, field by field. */
export function holderFaults(holders: readonly Holder[]): readonly HolderFault[] {
  const typed = holders.map(({ passphrase }) => asTyped(passphrase))
  return holders.flatMap(({ name, passphrase }, at) => {
    const weak = passphraseFault(passphrase)
    const isSame = weak === null && typed.indexOf(typed[at] ?? '') < at
    return [
      ...(name.trim() === '' ? [{ field: `name-${at}`, fault: 'name' as const }] : []),
      ...(weak ? [{ field: `passphrase-${at}`, fault: weak }] : []),
      ...(isSame ? [{ field: `passphrase-${at}`, fault: 'same' as const }] : []),
    ]
  })
}
