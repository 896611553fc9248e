import type { ReactNode } from 'react'
import { Checkbox as Box } from 'react-aria-components/Checkbox'
import './checkbox.css'

const tick = 'M3 8.5l3.2 3.2L13 4.8'
const dash = 'M3.5 8h9'

export const Checkbox = ({
  isSelected,
  onChange,
  isIndeterminate = false,
  isDisabled = false,
  name,
  children,
  hint,
}: Readonly<{
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isIndeterminate?: boolean
  isDisabled?: boolean
  name?: string
  children: ReactNode
  hint?: ReactNode
}>) => (
  <Box
    className="ui-checkbox"
    isSelected={isSelected}
    onChange={onChange}
    isIndeterminate={isIndeterminate}
    isDisabled={isDisabled}
    {...(name ? { name } : {})}
  >
    <span className="ui-checkbox-box">
      {isSelected || isIndeterminate ? (
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          aria-hidden="true"
        >
          <path d={isIndeterminate ? dash : tick} />
        </svg>
      ) : null}
    </span>
    <span>
      {children}
      {hint ? <span className="ui-hint"> {hint}</span> : null}
    </span>
  </Box>
)
