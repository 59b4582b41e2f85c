import { z } from 'zod'

/** What a server says when it refuses (RFC 9457, with a code, a sentence and a remedy). */
const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  remedy: z.string(),
  status: z.number().int(),
  details: z.record(z.string(), z.json()).optional(),
})

export type RefusedProblem = z.infer<typeof problemSchema>

/** A request that did not bring what was asked for: refused by the server, or never answered. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly remedy: string
  readonly details: RefusedProblem['details']

  constructor(problem: RefusedProblem) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.code = problem.code
    this.status = problem.status
    this.remedy = problem.remedy
    this.details = problem.details
  }

  /** Whether the same may be answered when it is asked again; what was refused for what it is stays refused. */
  get mayPass(): boolean {
    return !(this.status >= 400 && this.status < 500) || PASSING.has(this.status)
  }

  /**
   * What is the matter with a value of the wrong shape, as "is longer than 200 characters". The whole sentence names its
   * place in the request, of which only programs know.
   */
  get misfit(): string | undefined {
    if (this.code !== 'INVALID_REQUEST') return undefined
    return misfitsSchema.safeParse(this.details?.['issues']).data?.[0]?.message
  }
}

const misfitsSchema = z.array(z.object({ message: z.string() }))

/** Signed out, too slow, too often: each of them ends. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 429])

/** Nobody answered: the network or the server is away, and what was typed is still here. */
export const UNREACHABLE = 'UNREACHABLE'

export function unreachable(): ApiProblem {
  return new ApiProblem({
    code: UNREACHABLE,
    status: 0,
    detail: 'The server cannot be reached.',
    remedy: 'Check that it is running and that you are connected, then try again.',
  })
}

/** Reads a refusal from an answer that is not 2xx; an answer in another shape is told as what it is. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const parsed = problemSchema.safeParse(body)
  if (parsed.success) return new ApiProblem(parsed.data)
  return new ApiProblem({
    code: 'UNEXPECTED_ANSWER',
    status: response.status,
    detail: `The server answered with status ${response.status}.`,
    remedy: 'Try again; if it happens again, tell whoever runs this server.',
  })
}
