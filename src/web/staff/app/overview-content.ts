import type { ReactNode } from 'react'
import type { ShapeName } from '#web/charts/shape.tsx'
import type { Key } from '#web/i18n/translate.ts'

/** Something somebody must do, with the day it is due and where it is done. */
export type Todo = Readonly<{
  id: string
  /** 2025-12-03; null where no day is set. */
  due: string | null
  what: string
  to: string
  section: Key
  /** The next step cannot begin before this is done. */
  blocks: boolean
}>

/** How far a part of the wheel has come, and one fact about it. */
export type PartState = Readonly<{
  section: Key
  state: Extract<ShapeName, 'done' | 'running' | 'waiting' | 'notStarted'>
  fact: ReactNode
}>

export type Decision = Readonly<{
  id: string
  on: ReactNode
  what: ReactNode
  isInvented: boolean
  by: string
  trace: Readonly<{ to: string; steps: number }> | null
}>

export type OverviewContent = Readonly<{
  parts: readonly PartState[]
  todo: readonly Todo[]
  decisions: readonly Decision[]
}>

/**
 * The slot the overview is filled from. Until its endpoint is in the contract the answer is null, and the page
 * shows the sections alone: nothing is said to be done or waiting that nobody has counted.
 */
export const useOverview = (_association: string): OverviewContent | null => null
