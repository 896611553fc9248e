import type { ReactNode } from 'react'

/** The few drawn signs of controls. They say nothing a word beside them does not say. */
const Icon = ({ children, size = 16 }: Readonly<{ children: ReactNode; size?: number }>) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
)

const arrows = { down: 'M4 6l4 4 4-4', up: 'M4 10l4-4 4 4', right: 'M6 4l4 4-4 4', left: 'M10 4L6 8l4 4' }

export const Arrow = ({ to }: Readonly<{ to: keyof typeof arrows }>) => (
  <Icon>
    <path d={arrows[to]} />
  </Icon>
)

export const Lens = () => (
  <Icon>
    <circle cx="6.8" cy="6.8" r="4.6" />
    <path d="M10.2 10.2L14 14" />
  </Icon>
)

export const Cross = () => (
  <Icon>
    <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
  </Icon>
)

/** Opens in a window of its own. */
export const OutArrow = () => (
  <Icon size={14}>
    <path d="M4 12L12 4M5.5 4H12v6.5" />
  </Icon>
)

export const SortMark = ({ direction }: Readonly<{ direction: 'ascending' | 'descending' | 'none' }>) => (
  <Icon size={12}>
    {direction === 'descending' ? null : <path d="M4 6l4-4 4 4" />}
    {direction === 'ascending' ? null : <path d="M4 10l4 4 4-4" />}
  </Icon>
)
