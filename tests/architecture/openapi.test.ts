import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApi } from '#adapters/http/openapi.ts'
import { openApiFile } from '#adapters/http/openapi-file.ts'
import { endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { version } from '../../src/version.ts'

const stored = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')

describe('docs/openapi.json', () => {
  it('is what the contract says now: else run npm run openapi', () => {
    expect(stored.split('\n')).toEqual(openApiFile(version).split('\n'))
  })

  it('holds the same as is served', () => {
    expect(JSON.parse(stored)).toEqual(JSON.parse(JSON.stringify(openApi(endpoints, version))))
  })

  it('has every message, with who may send it', () => {
    const described = Object.values<Record<string, object>>(JSON.parse(stored).paths).flatMap((item) =>
      Object.values<{ operationId?: string; 'x-access'?: string }>(item),
    )
    const withAccess = described.filter((one) => one['x-access'])
    expect(withAccess.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(endpoints).toSorted(),
    )
  })

  it('would show a verb that was widened', () => {
    const row = endpoint({
      method: 'GET',
      path: '/api/a/:association/audit',
      summary: '',
      input: z.object({ association: z.uuid() }),
      output: z.object({}),
      access: { verb: 'published.read' },
      errors: [],
    })
    const [planted, real] = [openApi({ listAudit: row }, version), openApi(endpoints, version)]
    const accessIn = ({ paths }: Record<string, unknown>) =>
      JSON.parse(JSON.stringify(paths))['/api/a/{association}/audit'].get['x-access']
    expect([accessIn(planted), accessIn(real)]).toEqual(['verb published.read', 'verb audit.read'])
  })
})
