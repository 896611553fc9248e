import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField as Field } from 'react-aria-components/SearchField'
import { type FieldProps, FieldWords, fieldClass } from './field-parts.tsx'
import { Cross, Lens } from './icon.tsx'
import { useText } from './text.tsx'
import './search-field.css'

type Props = Omit<FieldProps, 'locked' | 'optional'> &
  Readonly<{ value: string; onChange: (value: string) => void; onSubmit?: (value: string) => void }>

export function SearchField({ value, onChange, onSubmit, ...field }: Props) {
  const { t } = useText()
  return (
    <Field
      className={fieldClass(field, field.width)}
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
      {...(field.id ? { id: field.id } : {})}
    >
      <FieldWords {...field} />
      <div className="ui-search">
        <Lens />
        <Input className="ui-input" />
        <Button className="ui-search-clear" aria-label={t('kit.clearSearch')}>
          <Cross />
        </Button>
      </div>
    </Field>
  )
}
