import type { Authority } from '../../src/domain/permission/permission.ts'
import { createApplication, type ApplicationParts } from '../../src/platform/http/application.ts'
import { createRateLimiter } from '../../src/platform/http/rate-limit.ts'
import { newId } from '../../src/platform/ids/ids.ts'

/** Who asks where a test cares for nobody in particular. */
export const SOMEBODY: Authority = {
  actor: { id: '1', name: 'A person' },
  organisation: '1',
  permissions: new Set(),
  requestId: '1',
}

/** The outer layers of the application around whatever a test puts inside; everybody is signed in as somebody. */
export function bareApplication(parts: Partial<ApplicationParts>): ReturnType<typeof createApplication> {
  return createApplication({
    title: 'Test',
    version: '0',
    newId,
    authorityOf: () => Promise.resolve(SOMEBODY),
    endpoints: [],
    pages: () => Promise.resolve(null),
    described: () => ({ schemas: {}, examples: {} }),
    addressOf: (_peer, forwardedFor) => forwardedFor ?? '192.0.2.1',
    publicUrl: null,
    limiter: createRateLimiter(null, () => 0),
    draining: new AbortController().signal,
    onAnswered: () => undefined,
    onFailure: () => null,
    ...parts,
  })
}
