export type MigrationTable = { no: number; name: string; applied_at: Date }
