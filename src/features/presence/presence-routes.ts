import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import { presenceSaidSchema, presenceSchema } from './presence-contract.ts'
import type { PresenceService } from './presence-service.ts'

/** Where a tab says which case and record it shows; the others hear of it by the stream of the case. */
export function presenceEndpoints(presence: PresenceService): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/spaces/{space}/presence',
      name: 'sayPresence',
      summary: 'Says which record and field of a case a tab shows, and answers who else is there.',
      tag: 'Records',
      params: inSpaceSchema,
      body: presenceSaidSchema,
      gives: presenceSchema,
      answer: async ({ authority, params, body }) => {
        const present = await presence.say(authority, params.space, body)
        return isRefusal(present) ? present : { present: [...present] }
      },
    }),
  ]
}
