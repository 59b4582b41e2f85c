import { request } from '../../../web/api/api-client.ts'
import { spacePath } from '../../records/web/space-queries.ts'
import { type PresenceSaid, presenceSchema } from '../presence-contract.ts'

/** Says where this tab is; it is still said when the tab is being closed. */
export function tellPresence(space: string, said: PresenceSaid) {
  return request(spacePath(space, '/presence'), presenceSchema, { method: 'POST', body: said, keepalive: said.leaving })
}
