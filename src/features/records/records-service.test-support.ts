import { hash } from 'node:crypto'
import type { Ground } from '../../../test/database/both-engines.ts'
import { PERMISSIONS, type Authority } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { newId } from '../../platform/ids/ids.ts'
import { NOW } from './stored-space.test-support.ts'
import { createRecordsService } from './records-service.ts'

/** The use cases of records over a ground, and an administrator who calls them, each time with a request of its own. */
export function recordsIn({ database, scope }: Ground, tidySoon = () => database.tidySoon()) {
  const service = createRecordsService({
    database: { ...database, tidySoon },
    registry: REGISTRY,
    hash: (text) => hash('sha256', text),
    newId,
    now: () => NOW,
    today: () => NOW.slice(0, 10),
    ruleSetVersion: '1',
  })
  const authority = (): Authority => ({
    actor: { id: scope.actor, name: 'A person' },
    organisation: scope.organisation,
    permissions: new Set(PERMISSIONS.administrator),
    requestId: newId(),
  })
  return { service, authority }
}

/** What was answered, where it should be no refusal. */
export function orThrow<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.sentence)
  return answer
}
