import type { Destroyed } from '#domain/measurement/wave/retention.ts'
import type { WaveDetail } from './wave.ts'

/** Everything that the papers about a wave's protection are made from. */
export type WaveFacts = Readonly<{
  association: string
  wave: WaveDetail
  /** Of the questionnaire; null until one is chosen. */
  asked: Readonly<{ items: number; written: number; background: readonly string[] }> | null
  /** What has been destroyed. */
  evidence: readonly Readonly<{ what: Destroyed; count: number; on: string; decision: string }>[]
}>

/** *Konsekvensbedömning* and *gallringsunderlag*. */
export const waveDocuments = ['dpia', 'disposal'] as const
export type WaveDocument = (typeof waveDocuments)[number]
