import { describe, expect, it } from 'vitest'
import { firstUnmet, type Settings } from './server-demands.ts'

/** A server as its package leaves it. */
const ordinary: Settings = {
  server_version_num: '160004',
  server_encoding: 'UTF8',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  track_commit_timestamp: 'off',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '0',
}

describe('a server that was given', () => {
  it.each([
    [{}, undefined],
    [{ server_version_num: '180000' }, undefined],
    [{ synchronous_commit: 'remote_apply' }, undefined],
    [{ log_statement: 'ddl' }, undefined],
    [{ log_statement: 'all', log_parameter_max_length: '0' }, undefined],
    [{ server_version_num: '150018' }, 'database-too-old'],
    [{ server_encoding: 'SQL_ASCII' }, 'database-encoding'],
    [{ fsync: 'off' }, 'database-not-durable'],
    [{ synchronous_commit: 'off' }, 'database-not-durable'],
    [{ full_page_writes: 'off' }, 'database-not-durable'],
    [{ track_commit_timestamp: 'on' }, 'database-remembers-commits'],
    [{ log_statement: 'all' }, 'database-remembers-parameters'],
    [{ log_statement: 'mod' }, 'database-remembers-parameters'],
    [{ log_duration: 'on' }, 'database-remembers-parameters'],
    [{ log_min_duration_statement: '0' }, 'database-remembers-parameters'],
    [{ log_min_duration_sample: '100' }, 'database-remembers-parameters'],
    [{ log_transaction_sample_rate: '0.01' }, 'database-remembers-parameters'],
    [{ log_parameter_max_length_on_error: '-1' }, 'database-remembers-parameters'],
  ])('with %o: %s', (changed, code) => {
    expect(firstUnmet({ ...ordinary, ...changed })?.code).toBe(code)
  })
})
