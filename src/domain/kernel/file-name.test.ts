import { expect, it } from 'vitest'
import { fileName } from './file-name.ts'

it.each([
  [['resultat', 'Våren 2026: Södra', '2026-11-23'], 'resultat-varen-2026-sodra-2026-11-23'],
  [['resultat', '', '2026-11-23'], 'resultat-2026-11-23'],
  [['resultat', '../..\\"\r\nX', 'a'], 'resultat-x-a'],
  [['resultat', 'العربية'], 'resultat'],
])('%j becomes %s', (parts, name) => {
  expect(fileName(parts)).toBe(name)
})
