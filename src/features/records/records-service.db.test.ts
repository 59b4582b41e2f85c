import { expect, test } from 'vitest'
import { describeOnBothEngines, type Ground } from '../../../test/database/both-engines.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { newId } from '../../platform/ids/ids.ts'
import type { BatchStep } from './record-batch-contract.ts'
import { linksNamed, spacesOf } from './records-queries.ts'
import { orThrow, recordsIn } from './records-service.test-support.ts'
import { hazard } from './stored-space.test-support.ts'

const CASE = { name: 'A case', type: 'manufacturer-case' } as const
const hazards = (count: number) => Array.from({ length: count }, (_, place) => hazard(`H-${place + 1}`))

/** Stores so many hazards in a new case; answers how often the database was asked to tidy itself. */
async function askedToTidy(ground: Ground, count: number): Promise<number> {
  let asked = 0
  const { service, authority } = recordsIn(ground, () => (asked += 1))
  const space = orThrow(await service.startSpace(authority(), CASE.name, CASE.type))
  const change = { records: hazards(count), links: [] }
  expect(await service.store(authority(), space.id, () => change, 'Imported')).not.toHaveProperty('refused')
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
    const space = await service.startSpaceWith(authority(), CASE, change, 'Taken over')
    expect(space).toMatchObject(CASE)
    // One event for the case, and one for each of its hazards.
    expect(await casesOf(ground)).toMatchObject([{ space, sequence: 3 }])
  })

  test('is not there where something of it is refused', async () => {
    const ground = await open()
    const { service, authority } = recordsIn(ground)
    const elsewhere = { ...CASE, type: 'register' } as const
    const refused = await service.startSpaceWith(
      authority(),
      elsewhere,
      { records: hazards(2), links: [] },
      'Taken over',
    )
    expect(refused).toMatchObject({ refused: true })
    expect(await casesOf(ground)).toEqual([])
  })
})

/** A case in which a cause leads to a hazard; answers the link. */
async function linkedCase(ground: Ground) {
  const { service, authority } = recordsIn(ground)
  const space = orThrow(await service.startSpace(authority(), CASE.name, CASE.type))
  const steps: readonly BatchStep[] = [
    { do: 'create', kind: 'hazard', as: 'hazard', fields: { name: 'Wrong patient' } },
    { do: 'create', kind: 'cause', as: 'cause', fields: { name: 'Two tabs are open' } },
    { do: 'link', role: 'leads-to', from: '$cause', to: '$hazard' },
  ]
  const { links } = orThrow(await service.apply(authority(), space.id, steps))
  const link = links[0]?.id ?? ''
  const write = (step: BatchStep) => service.apply(authority(), space.id, [step])
  const stored = async () =>
    (await ground.database.transaction(ground.scope, (tx) => linksNamed(tx, space.id, [link])))[0]
  return { link, write, stored }
}

const ROUNDS = 8

describeOnBothEngines('A link that two people answer for at once', (open) => {
  test('stays ended, whichever of them came first', async () => {
    const ground = await open()
    for (let round = 0; round < ROUNDS; round += 1) {
      const { link, write, stored } = await linkedCase(ground)
      await Promise.all([
        write({ do: 'end-link', link, reason: 'It leads elsewhere' }),
        write({ do: 'review', link, answer: 'still-valid' }),
      ])
      expect(await stored()).toMatchObject({ ended: { reason: 'It leads elsewhere' } })
    }
  })

  test('is ended by one of them only', async () => {
    const ground = await open()
    for (let round = 0; round < ROUNDS; round += 1) {
      const { link, write } = await linkedCase(ground)
      const answers = await Promise.all(
        ['One reason', 'Another reason'].map((reason) => write({ do: 'end-link', link, reason })),
      )
      expect(answers.filter(isRefusal)).toHaveLength(1)
    }
  })
})

describeOnBothEngines('A space that is started under an id', (open) => {
  test('is one space for all who start it at once', async () => {
    const ground = await open()
    const { service, authority } = recordsIn(ground)
    const id = newId()
    const started = await Promise.all(
      Array.from({ length: 4 }, () => service.startSpace(authority(), CASE.name, CASE.type, id)),
    )
    expect(started).toEqual(started.map(() => ({ id, ...CASE })))
    expect(await casesOf(ground)).toMatchObject([{ space: { id }, sequence: 1 }])
  })
})
