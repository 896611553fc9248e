import { describe, expect, it } from 'vitest'
import { badNames } from './names.ts'
import { filesUnder, readSourceTree, say, tree } from './source-tree.ts'

describe('names of files and folders', () => {
  it('hold in the real tree', { timeout: 60_000 }, () => {
    const real = readSourceTree()
    expect(filesUnder(real, 'src').length).toBeGreaterThan(5)
    expect(badNames(real).map(say)).toEqual([])
  })

  it.each([
    ['src/domain/kernel/utils.ts', 'utils is a drawer: name the concept inside'],
    ['src/adapters/helpers/money.ts', 'helpers is a drawer: name the concept inside'],
    ['src/web/common/a.ts', 'common is a drawer: name the concept inside'],
    ['src/cli/conference-manager.ts', 'conference-manager is a drawer: name the concept inside'],
    ['src/cli/date-utils.test.ts', 'date-utils is a drawer: name the concept inside'],
    ['src/cli/openRound.ts', 'openRound.ts is not kebab-case'],
    ['src/web/staff/ui/Button.tsx', 'Button.tsx is not kebab-case'],
    ['tests/browser/open_round.test.ts', 'open_round.test.ts is not kebab-case'],
    ['docs/handbok/Första konferensen.md', 'Första konferensen.md is not kebab-case'],
  ])('sees %s', (file, what) => {
    expect(badNames(tree({ [file]: '' })).map(say)).toEqual([`${file}:1 ${what}`])
  })

  it.each([
    'src/adapters/db/migrations/0001-kernel.ts',
    'src/web/pages/vote/follow.client.ts',
    'tests/_util/database.ts',
    'docs/README.md',
    'README.md',
  ])('leaves %s alone', (file) => {
    expect(badNames(tree({ [file]: '' }))).toEqual([])
  })
})
