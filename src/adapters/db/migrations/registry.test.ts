import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrations, stepName } from './index.ts'

it('registers every step of the folder, numbered without a gap', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^\d{4}-.*\.ts$/.test(name))
  expect(migrations.map((step) => `${stepName(step)}.ts`)).toEqual(files.toSorted())
  expect(migrations.map(({ no }) => no)).toEqual(migrations.map((_, i) => i + 1))
})
