import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { call } from '../../api.ts'

/** A question that is only asked when somebody presses: following a long history takes time. */
export const useCheck = <I extends z.ZodObject, O extends z.ZodType>(
  row: Endpoint<I, O>,
  input: z.input<I>,
): UseQueryResult<z.output<O>> =>
  useQuery<z.output<O>>({
    queryKey: [row.path, input],
    queryFn: ({ signal }) => call(row, input, signal),
    enabled: false,
    retry: false,
  })
