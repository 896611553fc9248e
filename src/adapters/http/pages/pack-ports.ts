import type { Question } from '#application/consensus/preparation/ask-clarifier.ts'
import type { ListChange, PrivateList, Saved } from '#application/consensus/preparation/keep-list.ts'
import type { Clarification } from '#application/consensus/preparation/preparation-ports.ts'
import type { Reader, ReadPack } from '#application/consensus/preparation/read-as-expert.ts'
import type { Reading } from '#domain/consensus/preparation/reading-list.ts'
import type { Topic } from '../live.ts'
import type { PageScript } from './page-scripts.ts'
import type { WrongCodes } from './wrong-codes.ts'

/** What an expert's pages before the conference ask for. */
export type PackPorts = Readonly<{
  script: PageScript | null
  publicAddress: string | null
  wrongCodes: WrongCodes
  findTopic: (code: string) => Promise<Topic | null>
  findReader: (topic: Topic, code: string) => Promise<Reader | null>
  /** False: no such link. The first opening is counted. */
  openLink: (topic: Topic, code: string) => Promise<boolean>
  countReady: (topic: Topic, reader: Reader, isReady: boolean) => Promise<void>
  pack: (topic: Topic) => Promise<ReadPack>
  /** The frozen pack as a PDF; null until something is frozen. */
  pdf: (topic: Topic) => Promise<Uint8Array | null>
  /** Fewest lists that are added up. */
  floor: (topic: Topic) => Promise<number>
  startList: (topic: Topic) => Promise<string>
  list: (topic: Topic, code: string) => Promise<PrivateList | null>
  saveList: (topic: Topic, code: string, stamp: string | null, change: ListChange) => Promise<Saved>
  removeList: (topic: Topic, code: string) => Promise<void>
  contribute: (topic: Topic, reader: Reader, readings: readonly Reading[] | null) => Promise<void>
  ask: (topic: Topic, question: Question) => Promise<void>
  clarifications: (topic: Topic) => Promise<readonly Clarification[]>
}>
