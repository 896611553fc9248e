/** Whether an address leads nowhere from other people's phones. */
export const isThisComputer = (address: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
