/** How an address is kept and compared: people write their own in many ways. */
export const normalEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase()
