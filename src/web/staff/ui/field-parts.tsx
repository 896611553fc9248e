import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text as DescribingText } from 'react-aria-components/Text'
import { Shape } from '#web/charts/shape.tsx'
import { useText } from './text.tsx'
import './field.css'

export type FieldWidth = 'year' | 'short' | 'medium' | 'long' | 'full'

export type FieldProps = Readonly<{
  label: string
  /** Under the label, before anything goes wrong. */
  hint?: ReactNode
  /** What is wrong and what to do; the field is then drawn as wrong. */
  error?: string | null | undefined
  /** Shown after the label; everything else is needed. */
  optional?: boolean
  /** Since when it cannot be changed: "24 nov 2025". */
  locked?: string | null | undefined
  /** Where the error summary leads. */
  id?: string
  name?: string
  width?: FieldWidth
  /** Small grey label, as in filter bars. */
  quiet?: boolean
}>

export const fieldClass = ({ error }: Pick<FieldProps, 'error'>, width: FieldWidth = 'full') =>
  `ui-field ui-width-${width}${error ? ' ui-field-invalid' : ''}`

/** Label, hint, error, in that order: they stand above the field, so that a phone's keyboard hides none. */
export function FieldWords({ label, hint, error, optional, locked, quiet }: FieldProps) {
  const { t } = useText()
  return (
    <>
      <Label className={quiet ? 'ui-label-quiet' : 'ui-label'}>
        {label}
        {optional ? <span className="ui-label-note"> ({t('common.optional')})</span> : null}
      </Label>
      {hint || locked ? (
        <DescribingText slot="description" elementType="div" className="ui-hint">
          {locked ? t('kit.lockedSince', { since: locked }) : null} {hint}
        </DescribingText>
      ) : null}
      {error ? (
        <FieldError elementType="div" className="ui-error">
          <Shape of="error" />
          <span>{error}</span>
        </FieldError>
      ) : null}
    </>
  )
}
