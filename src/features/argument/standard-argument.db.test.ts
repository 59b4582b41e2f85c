import { expect, test } from 'vitest'
import { describeOnBothEngines, type Ground } from '../../../test/database/both-engines.ts'
import { standardArgument } from '../../domain/argument/standard-argument.ts'
import { MemoryGraph } from '../../domain/record/graph.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import type { BatchStep } from '../records/record-batch-contract.ts'
import { loadSpace } from '../records/records-queries.ts'
import { orThrow, recordsIn } from '../records/records-service.test-support.ts'

/** A case of two hazards, and how its standard argument is planned and added. */
async function caseOfHazards(ground: Ground) {
  const { database, scope } = ground
  const { service, authority } = recordsIn(ground)
  const { id } = orThrow(await service.startSpace(authority(), 'A case', 'manufacturer-case'))
  const apply = (steps: readonly BatchStep[], plannedAt?: number) =>
    service.apply(authority(), id, steps, { plannedAt })
  const hazard = (name: string) => apply([{ do: 'create', kind: 'hazard', fields: { name } }])
  orThrow(await hazard('Wrong chart is shown'))
  orThrow(await hazard('Result is shown late'))
  const plan = async () => {
    const loaded = await database.transaction(scope, (tx) => loadSpace(tx, id))
    if (loaded === undefined) throw new Error('The case is there.')
    const graph = new MemoryGraph(loaded.space)
    graph.apply({ records: loaded.records, links: loaded.links })
    const goals = graph.idsOfKind('goal').size
    return { steps: standardArgument(graph).map((step) => ({ ...step })), plannedAt: loaded.sequence, goals }
  }
  return { apply, hazard, plan }
}

describeOnBothEngines('Generating the standard argument', (open) => {
  test('twice at once adds it once, and then nothing is missing', async () => {
    const { apply, plan } = await caseOfHazards(await open())
    const { steps, plannedAt } = await plan()
    const answers = await Promise.all([apply(steps, plannedAt), apply(steps, plannedAt)])
    expect(answers.filter(isRefusal)).toMatchObject([{ code: 'CLASH' }])
    expect(await plan()).toMatchObject({ steps: [], goals: 3 })
  })

  test('is not kept from anybody by an edit of something else', async () => {
    const { apply, hazard, plan } = await caseOfHazards(await open())
    const { steps, plannedAt } = await plan()
    orThrow(await hazard('Chart cannot be opened'))
    orThrow(await apply(steps, plannedAt))
    const rest = await plan()
    expect(rest).toMatchObject({ goals: 3 })
    expect(rest.steps.filter((step) => step.do === 'create')).toHaveLength(1)
  })
})
