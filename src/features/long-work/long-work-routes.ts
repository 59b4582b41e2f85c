import { z } from 'zod'
import { isMadeBy } from '../../domain/permission/permission.ts'
import { refuse } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { Work, WorkRegister } from '../../platform/work/work-register.ts'
import { workSchema, type WorkView } from './long-work-contract.ts'

/** How far long work has come. */
export function longWorkEndpoints(register: WorkRegister): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/work/{work}',
      name: 'getWork',
      summary: 'How far a piece of long work has come, and what came of it.',
      tag: 'Long work',
      params: z.object({ work: z.string() }),
      gives: workSchema,
      answer: ({ authority, params }) => {
        const work = register.find(params.work)
        if (work !== undefined && isMadeBy(authority, work.maker)) return workView(work)
        return refuse('UNKNOWN_WORK', 'There is no such work, or it has been forgotten.', 'Start it again.')
      },
    }),
  ]
}

function workView({ id, kind, state, progress, result, refusal }: Work): WorkView {
  const { step, done, total } = progress
  const problem =
    refusal === null ? {} : { problem: { code: refusal.code, detail: refusal.sentence, remedy: refusal.remedy } }
  return { id, kind, state, step, done, total, ...(state === 'done' ? { result } : {}), ...problem }
}
