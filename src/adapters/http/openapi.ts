import { z } from 'zod'
import type { Access, Endpoint } from '#contract/endpoint.ts'
import { errorCodes } from '#domain/kernel/error-code.ts'
import { statusOf } from './errors.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const parametersIn = (path: string): readonly string[] =>
  [...path.matchAll(/:([a-z]+)/gi)].map((found) => found[1] ?? '')

const who = (access: Access): string =>
  'open' in access ? access.open : `verb ${access.verb}${access.somewhere ? ', in any part' : ''}`

const parameters = (row: Endpoint): readonly Json[] => {
  const inPath = parametersIn(row.path)
  return Object.entries(row.input.shape)
    .filter(([name]) => inPath.includes(name) || row.method === 'GET')
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType),
    }))
}

const body = (row: Endpoint): Json => {
  if (row.method === 'GET') return {}
  const inPath = parametersIn(row.path)
  const shape = Object.fromEntries(Object.entries(row.input.shape).filter(([name]) => !inPath.includes(name)))
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(z.object(shape)) } },
    },
  }
}

const operation = (name: string, row: Endpoint): Json => ({
  operationId: name,
  summary: row.summary,
  'x-access': who(row.access),
  parameters: parameters(row),
  ...body(row),
  responses: {
    200: { description: 'OK', content: { 'application/json': { schema: schemaOf(row.output) } } },
    default: { $ref: '#/components/responses/Refused' },
  },
})

const stream: Json = {
  get: {
    operationId: 'followLive',
    summary: 'Server-sent events of a conference: state, turnout, result. The same bytes for everyone.',
    parameters: [{ name: 'k', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: { description: 'OK', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    },
  },
}

const health: Json = {
  get: {
    operationId: 'health',
    summary: 'Whether database, listening connection and schema are in place',
    responses: { 200: { description: 'ok' }, 503: { description: 'something is away' } },
  },
}

/** The contract as OpenAPI 3.1. The file in the repository is compared with this by a test. */
export function openApi(endpoints: Readonly<Record<string, Endpoint>>, version: string): Json {
  const paths: Record<string, Json> = {
    '/api/health': health,
    '/live/{k}': stream,
  }
  for (const [name, row] of Object.entries(endpoints)) {
    const path = row.path.replaceAll(/:([a-z]+)/gi, '{$1}')
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operation(name, row) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Samsyn', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths,
    components: {
      responses: {
        Refused: {
          description: 'Refused, with a code from a closed set',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        },
      },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'detail'],
              properties: {
                code: { enum: [...errorCodes], 'x-status': statusOf },
                detail: { type: 'object' },
                fields: { type: 'array', items: { type: 'object' } },
                reference: { type: 'string' },
              },
            },
          },
        },
      },
    },
  }
}
