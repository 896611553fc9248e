// What a context offers the red thread and the search.
export type { Described, SearchSource, TraceDescriber } from './trace-ports.ts'
