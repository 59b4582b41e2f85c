import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnBothEngines, type Ground } from '../../../test/database/both-engines.ts'
import { PERMISSIONS, type Authority } from '../../domain/permission/permission.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { newId } from '../../platform/ids/ids.ts'
import { spacesOf } from './records-queries.ts'
import { createRecordsService } from './records-service.ts'

const CASE = { name: 'A case', type: 'manufacturer-case' } as const
const NOW = '2026-07-01T09:00:00.000Z'

function hazards(count: number): readonly SafetyRecord[] {
  return Array.from({ length: count }, (_, place) => ({
    id: newId(),
    kind: 'hazard',
    ref: `H-${place + 1}`,
    revision: 1,
    state: 'open',
    fields: { name: `Hazard ${place + 1}` },
    retired: null,
    origin: null,
    recordedAt: NOW,
  }))
}

function recordsIn({ database, scope }: Ground, tidySoon = () => database.tidySoon()) {
  const service = createRecordsService({
    database: { ...database, tidySoon },
    registry: REGISTRY,
    hash: (text) => hash('sha256', text),
    newId,
    now: () => NOW,
    today: () => '2026-07-01',
    ruleSetVersion: '1',
  })
  const authority: Authority = {
    actor: { id: scope.actor, name: 'A person' },
    organisation: scope.organisation,
    permissions: new Set(PERMISSIONS.administrator),
    requestId: newId(),
  }
  return { service, authority }
}

/** Stores so many hazards in a new case; answers how often the database was asked to tidy itself. */
async function askedToTidy(ground: Ground, count: number): Promise<number> {
  let asked = 0
  const { service, authority } = recordsIn(ground, () => (asked += 1))
  const space = await service.startSpace(authority, 'A case', 'manufacturer-case')
  if (isRefusal(space)) throw new Error(space.sentence)
  const change = { records: hazards(count), links: [] }
  expect(await service.store(authority, space.id, () => change, 'Imported')).not.toHaveProperty('refused')
  return asked
}

describeOnBothEngines('Storing a change', (open) => {
  test('as large as an import asks for the database to be tidied', async () => {
    expect(await askedToTidy(await open(), 1_000)).toBe(1)
  })

  test('of a few records does not', async () => {
    expect(await askedToTidy(await open(), 3)).toBe(0)
  })
})

const casesOf = ({ database, scope }: Ground) => database.transaction(scope, spacesOf)

describeOnBothEngines('A space that is started with what it holds', (open) => {
  test('is there with all of it', async () => {
    const ground = await open()
    const { service, authority } = recordsIn(ground)
    const change = { records: hazards(2), links: [] }
    const space = await service.startSpaceWith(authority, CASE, change, 'Taken over')
    expect(space).toMatchObject(CASE)
    // One event for the case, and one for each of its hazards.
    expect(await casesOf(ground)).toMatchObject([{ space, sequence: 3 }])
  })

  test('is not there where something of it is refused', async () => {
    const ground = await open()
    const { service, authority } = recordsIn(ground)
    const elsewhere = { ...CASE, type: 'register' } as const
    const refused = await service.startSpaceWith(authority, elsewhere, { records: hazards(2), links: [] }, 'Taken over')
    expect(refused).toMatchObject({ refused: true })
    expect(await casesOf(ground)).toEqual([])
  })
})
