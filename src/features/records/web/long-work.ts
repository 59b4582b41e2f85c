import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { ApiProblem } from '../../../web/api/api-problem.ts'
import { workSchema, type WorkView } from '../../long-work/long-work-contract.ts'

const POLL = 400

/** Long work by its id: how far it has come and, when done, its result. It is asked for until it ends. */
export const workQuery = <S extends z.ZodType>(id: string, result: S) =>
  queryOptions({
    queryKey: ['work', id],
    queryFn: ({ signal }) =>
      request(`/api/work/${encodeURIComponent(id)}`, workSchema.extend({ result: result.optional() }), { signal }),
    refetchInterval: ({ state: { data, error } }) =>
      error === null && (data === undefined || data.state === 'running') ? POLL : false,
    retry: 2,
  })

/** Why a work ended without a result, or null while it may yet bring one. */
export function workProblem({ problem }: Pick<WorkView, 'problem'>): ApiProblem | null {
  return problem === undefined ? null : new ApiProblem({ ...problem, status: 0 })
}
