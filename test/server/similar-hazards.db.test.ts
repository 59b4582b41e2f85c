import { expect, test } from 'vitest'
import { z } from 'zod'
import { similarHazardSchema } from '../../src/features/hazard-log/hazard-log-contract.ts'
import { batchAnswerSchema } from '../../src/features/records/records-contract.ts'
import type { ApiClient } from './api-client.ts'
import { newCase } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const answerSchema = z.object({ similar: z.array(similarHazardSchema) })
const WRONG_PATIENT = 'Medicine given to the wrong patient'

async function similarTo(client: ApiClient, path: string) {
  return (await client.get(answerSchema, path)).similar
}

describeOnBothProducts('similar hazards', (running) => {
  test('are found in the other cases that whoever asks may open, the most alike first', async () => {
    const { client } = running()
    const here = await newCase(client, 'Here')
    const hazard = await here.create('hazard', { name: WRONG_PATIENT })
    const path = here.at(`/hazards/${hazard.id}/similar`)
    const there = await newCase(client, 'There')
    const near = await there.create('hazard', { name: 'A medicine is given to the wrong patients' })
    const same = await there.create('hazard', { name: WRONG_PATIENT, harm: 'Death' })
    await there.create('hazard', { name: 'The chart cannot be opened during an outage' })
    await there.take(await there.create('hazard', { name: WRONG_PATIENT }), 'retire', { reason: 'Twice' })
    const found = await similarTo(client, path)
    expect(found.map((one) => one.hazard.id).toSorted()).toEqual([near.id, same.id].toSorted())
    expect(found.map(({ likeness }) => likeness)).toEqual(
      found.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    )
    expect(found[0]).toMatchObject({ case: 'There', space: there.id })

    const colleague = await running().member('viewer')
    expect(await similarTo(colleague, path)).toHaveLength(2)
    const closed = { body: { access: 'named', holders: [] } }
    expect((await client.send('PATCH', there.at('/access'), closed)).status).toBe(200)
    expect(await similarTo(colleague, path)).toEqual([])
  })

  test('stay within the organisation', async () => {
    const stranger = await running().stranger()
    const theirs = await newCase(stranger)
    const hazard = await theirs.create('hazard', { name: WRONG_PATIENT })
    expect(await similarTo(stranger, theirs.at(`/hazards/${hazard.id}/similar`))).toEqual([])
  })

  test('leave their origin with what is written from them', async () => {
    const ours = await newCase(running().client)
    const origin = { source: 'There, H-2', sourceId: 'x' }
    const steps = [{ do: 'create', kind: 'hazard', fields: { name: 'Taken' }, origin }]
    const { records } = await ours.client.answer(batchAnswerSchema, 'POST', ours.at('/batch'), { body: { steps } })
    expect(records[0]?.origin).toEqual(origin)
  })
})
