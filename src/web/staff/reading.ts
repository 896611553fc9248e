import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { call } from './api.ts'
import { mayHelpToTryAgain } from './api-error.ts'
import { isWaitingForServer, subscribeToConnection } from './connection.ts'

const longestWait = 8000

export function createQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        // A server on the same computer answers without any network.
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) => mayHelpToTryAgain(error) && failures < 3,
        retryDelay: (failures) => Math.min(longestWait, 500 * 2 ** failures),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  subscribeToConnection(() => {
    if (!isWaitingForServer()) void queries.invalidateQueries()
  })
  return queries
}

/** Reads one row of the contract and keeps it fresh. `input: null` waits until there is something to ask. */
export const useRead = <I extends z.ZodObject, O extends z.ZodType>(
  row: Endpoint<I, O>,
  input: z.input<I> | null,
  options: Readonly<{
    everySeconds?: number
    /** A list that is being narrowed: what was found before stays until the new answer is there. */
    keep?: true
    /** The asking itself is written down: not again because a window was looked at once more. */
    once?: true
  }> = {},
): UseQueryResult<z.output<O>> =>
  useQuery<z.output<O>>({
    queryKey: [row.path, input],
    queryFn: ({ signal }) => {
      if (input === null) throw new Error('asked before there was anything to ask')
      return call(row, input, signal)
    },
    enabled: input !== null,
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
    ...(options.once ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })

/** After a change: read again what the change may have touched. Without rows: everything on the page. */
export function useReadAgain(): (...rows: readonly Pick<Endpoint, 'path'>[]) => Promise<void> {
  const queries = useQueryClient()
  // One and the same for as long as the page lives: a stream that calls it is not to be opened anew each time.
  return useCallback(
    async (...rows) => {
      if (rows.length === 0) return queries.invalidateQueries()
      await Promise.all(rows.map(({ path }) => queries.invalidateQueries({ queryKey: [path] })))
    },
    [queries],
  )
}
