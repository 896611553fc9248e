import { type ReactNode, useId } from 'react'
import { Button as PressButton } from 'react-aria-components/Button'
import './button.css'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'dangerous'

type Props = Readonly<{
  children: ReactNode
  /** At most one `primary` in a view: what the person most likely does next. */
  kind?: ButtonKind
  /** `step` is the 56 px button of a conference's next step. */
  size?: 'normal' | 'step'
  type?: 'button' | 'submit'
  /** The words while it works, "Stänger …". A second press does nothing, the width stays. */
  busy?: string | false | undefined
  /** Why it cannot be used now. It can still be reached, so that the reason is heard. */
  blocked?: string | false | null | undefined
  onPress?: () => void
  id?: string
  form?: string
  autoFocus?: boolean
  slot?: string
  'aria-label'?: string
  'aria-expanded'?: boolean
  'aria-controls'?: string
}>

export const buttonClass = (kind: ButtonKind, size: 'normal' | 'step' = 'normal') =>
  `ui-button ui-button-${kind}${size === 'step' ? ' ui-button-step' : ''}`

export function Button({
  children,
  kind = 'plain',
  size = 'normal',
  busy,
  blocked,
  onPress,
  ...rest
}: Props) {
  const reasonId = useId()
  const state = blocked ? ' ui-button-blocked' : busy ? ' ui-button-busy' : ''
  const button = (
    <PressButton
      {...rest}
      className={buttonClass(kind, size) + state}
      // The library's "pending" is what both states need: reachable, announced, and deaf to presses.
      isPending={Boolean(busy || blocked)}
      {...(blocked ? { 'aria-describedby': reasonId } : {})}
      {...(onPress ? { onPress } : {})}
    >
      {busy === undefined ? (
        children
      ) : (
        <span className="ui-button-words">
          <span className={busy ? 'ui-button-away' : undefined}>{children}</span>
          {busy ? (
            <span className="ui-button-busy-words">
              <Ring />
              {busy}
            </span>
          ) : null}
        </span>
      )}
    </PressButton>
  )
  if (!blocked) return button
  return (
    <span className="ui-button-blocked-frame">
      {button}
      <span className="ui-button-reason" id={reasonId}>
        {blocked}
      </span>
    </span>
  )
}

const Ring = () => (
  <svg
    className="ui-button-ring"
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <circle cx="7" cy="7" r="5.5" strokeOpacity="0.35" />
    <path d="M7 1.5A5.5 5.5 0 0 1 12.5 7" />
  </svg>
)

/** Buttons side by side, wrapping. */
export const Buttons = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className="ui-buttons ui-no-print">{children}</div>
)
