import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { requestKeyOf } from '../../platform/http/preconditions.ts'
import { type LivingSpaces, readCase } from '../living/living-queries.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import { workshopSchema, workshopsSchema } from './workshop-contract.ts'
import { workshopLines } from './workshop-queries.ts'
import type { WorkshopService } from './workshop-service.ts'
import { workshopStepSchema } from './workshop-step-contract.ts'

const TAG = 'Workshops'
const oneWorkshop = inSpaceSchema.extend({ workshop: z.string() })

/** Hazard workshops: those of a case, one as its room shows it, and what people do there. */
export function workshopEndpoints(spaces: LivingSpaces, workshops: WorkshopService): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/workshops',
      name: 'listWorkshops',
      summary: 'The hazard workshops of a case, those that run first.',
      tag: TAG,
      params: inSpaceSchema,
      gives: workshopsSchema,
      answer: (call) =>
        readCase(spaces, call, (snapshot) => ({ workshops: workshopLines(snapshot), sequence: snapshot.sequence })),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/workshops/{workshop}',
      name: 'getWorkshop',
      summary: 'A workshop with its people, agenda, hazards, ratings and minutes, as whoever asks may see it.',
      tag: TAG,
      params: oneWorkshop,
      gives: workshopSchema,
      answer: ({ authority, params }) => workshops.read(authority, params.space, params.workshop),
    }),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/workshops/{workshop}/steps',
      name: 'takeWorkshopStep',
      summary:
        'Does one thing at a workshop: join, capture a hazard, rate it blind, reveal, agree, end, file the minutes.',
      tag: TAG,
      params: oneWorkshop,
      body: workshopStepSchema,
      gives: workshopSchema,
      headers: ['Idempotency-Key'],
      refuses: ['ACTION_NOT_ALLOWED', 'INVALID_FIELDS', 'CLASH'],
      answer: ({ authority, params, body, request }) =>
        workshops.take(authority, params.space, params.workshop, body, requestKeyOf(request, body)),
    }),
  ]
}
