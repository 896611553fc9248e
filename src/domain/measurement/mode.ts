/** How answers are gathered: A `urn` (*urna*), B `blind`, C `panel`, D `open`. Never changed once a wave is active. */
export const modes = ['urn', 'blind', 'panel', 'open'] as const
export type Mode = (typeof modes)[number]

/** Those that can be carried through from activation to answers; the others are told of, and cannot be chosen. */
export const modesInUse = ['urn', 'blind', 'panel', 'open'] as const satisfies readonly Mode[]

/** What a mode lets the association know and do; said in plain words at activation and on the privacy page. */
export type ModeRules = Readonly<{
  /** The word for it: nothing in mode C may be called anonymous. */
  promise: 'anonymous' | 'confidential'
  /** What lets a person answer, and once only. */
  admits: 'slip' | 'token' | 'kept-card' | 'anybody'
  /** Whether the association may hold a list of whom it asked. */
  contactList: boolean
  /** Who can be told apart: nobody, who fetched a token, or the same person from wave to wave. */
  known: 'nothing' | 'who-fetched' | 'same-person'
  /** How many were asked, if that is known at all: what a response rate is counted on. */
  denominator: 'slips' | 'cards' | 'invited' | 'none'
  reminders: boolean
  /** From code to receipt. */
  needsScript: boolean
}>

export const modeRules = {
  urn: {
    promise: 'anonymous',
    admits: 'slip',
    contactList: false,
    known: 'nothing',
    denominator: 'slips',
    reminders: false,
    needsScript: false,
  },
  blind: {
    promise: 'anonymous',
    admits: 'token',
    contactList: true,
    known: 'who-fetched',
    denominator: 'invited',
    reminders: true,
    needsScript: true,
  },
  panel: {
    promise: 'confidential',
    admits: 'kept-card',
    contactList: false,
    known: 'same-person',
    denominator: 'cards',
    reminders: false,
    needsScript: false,
  },
  open: {
    promise: 'anonymous',
    admits: 'anybody',
    contactList: false,
    known: 'nothing',
    denominator: 'none',
    reminders: false,
    needsScript: false,
  },
} as const satisfies Record<Mode, ModeRules>
