// What later contexts may build on: the measure points, and what is known of where they get their values.
export type { PointStore, SourceKnowledge } from './point-ports.ts'
