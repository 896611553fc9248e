import type { z } from 'zod'
import {
  type Checked,
  type FileFault,
  type FileFaultReason,
  fileFault,
  type Step,
} from '#domain/consensus/file-fault.ts'
import { type JsonValue, readStrictJson } from './strict-json.ts'

const stepsOf = (path: readonly PropertyKey[]): readonly Step[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

const isPresent = (value: JsonValue, [step, ...rest]: readonly Step[]): boolean => {
  if (step === undefined) return true
  if (value === null || typeof value !== 'object') return false
  const inner = Object.entries(value).find(([key]) => key === `${step}`)
  return inner !== undefined && isPresent(inner[1], rest)
}

const reasons: Readonly<Partial<Record<z.core.$ZodIssue['code'], FileFaultReason>>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'unknown-value',
  too_small: 'out-of-range',
  too_big: 'out-of-range',
  invalid_format: 'wrong-form',
}

const detailOf = (issue: z.core.$ZodIssue): FileFault['detail'] => {
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String) }
  if (issue.code === 'too_small') return { least: Number(issue.minimum) }
  if (issue.code === 'too_big') return { most: Number(issue.maximum) }
  return {}
}

/** The alternative of a union whose type was meant; none when the value is of no type allowed there. */
const meant = (
  alternatives: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined =>
  alternatives.find((issues) => issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'))

function faultsOf(
  issue: z.core.$ZodIssue,
  whole: JsonValue,
  outer: readonly Step[] = [],
): readonly FileFault[] {
  const steps = [...outer, ...stepsOf(issue.path)]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => fileFault([...steps, name], 'unknown-field', { name }))
  }
  if (!isPresent(whole, steps)) return [fileFault(steps, 'missing')]
  if (issue.code === 'invalid_union') {
    const inner = meant(issue.errors)
    return inner
      ? inner.flatMap((each) => faultsOf(each, whole, steps))
      : [fileFault(steps, 'wrong-type', { expected: 'other' })]
  }
  return [fileFault(steps, reasons[issue.code] ?? 'wrong-form', detailOf(issue))]
}

/** Text to a value of a schema, or every fault with its place. Nothing unknown or doubled is let through. */
export function parseStrict<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): Checked<z.infer<Schema>> {
  const json = readStrictJson(text)
  if (!json.ok) return json
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, json.value)) }
}
