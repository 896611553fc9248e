import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const files = [
  '400Regular/Inter_400Regular.ttf',
  '400Regular_Italic/Inter_400Regular_Italic.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
  '700Bold/Inter_700Bold.ttf',
] as const

const folder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))

/** The fonts that a document is set in, and no others: what is on the machine must not show (3.5, trap 5). */
export const shippedFonts = (): readonly Buffer[] => files.map((file) => readFileSync(join(folder(), file)))
