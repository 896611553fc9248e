import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as Choice, SelectValue } from 'react-aria-components/Select'
import { type FieldProps, FieldWords, fieldClass } from './field-parts.tsx'
import { Arrow } from './icon.tsx'
import { useText } from './text.tsx'
import './option.css'
import './select.css'

export type Option<Id extends string> = Readonly<{ id: Id; label: string }>

type Props<Id extends string> = FieldProps &
  Readonly<{
    options: readonly Option<Id>[]
    value: Id | null
    onChange: (value: Id) => void
  }>

export function Select<Id extends string>({ options, value, onChange, ...field }: Props<Id>) {
  const { t } = useText()
  const isOption = (key: unknown): key is Id => options.some(({ id }) => id === key)
  return (
    <Choice
      className={fieldClass(field, field.width)}
      value={value}
      onChange={(key) => {
        if (isOption(key)) onChange(key)
      }}
      placeholder={t('kit.choose')}
      isInvalid={Boolean(field.error)}
      isDisabled={Boolean(field.locked)}
      {...(field.name ? { name: field.name } : {})}
    >
      <FieldWords {...field} />
      <Button className="ui-select ui-control" {...(field.id ? { id: field.id } : {})}>
        <SelectValue />
        <Arrow to="down" />
      </Button>
      <Popover className="ui-popover" offset={4}>
        <ListBox className="ui-options" items={options}>
          {({ id, label }) => (
            <ListBoxItem className="ui-option" id={id} textValue={label}>
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Choice>
  )
}
