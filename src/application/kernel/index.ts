// What a context offers the red thread and the search.

export {
  type Format,
  formats,
  type KeptFile,
  type Made,
  type MakeFiles,
  type ReportRecord,
  type ReportStore,
} from './report-ports.ts'
export type { Described, SearchSource, TraceDescriber } from './trace-ports.ts'
