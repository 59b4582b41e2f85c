import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { problemSchema } from './api-problem.ts'
import { request } from './api-client.ts'

/** What the server answers when it has taken long work on. */
export const workStartedSchema = z.object({ work: z.string() })

const POLL = 400

/** Long work by its id: how far it has come and, when done, its result. It is asked for until it ends. */
export const workQuery = <S extends z.ZodType>(id: string | undefined, result: S) =>
  queryOptions({
    queryKey: ['work', id],
    queryFn: ({ signal }) => request(`/api/work/${encodeURIComponent(id ?? '')}`, workSchema(result), { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' || state.data === undefined ? POLL : false),
    retry: 2,
  })

const workSchema = <S extends z.ZodType>(result: S) =>
  z.object({
    id: z.string(),
    state: z.enum(['running', 'done', 'refused']),
    step: z.string(),
    done: z.number(),
    total: z.number(),
    result: result.optional(),
    problem: problemSchema.optional(),
  })
