import { expect, test } from 'vitest'
import { z } from 'zod'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { preparedSchema, resultOf, uploadOf, workOf } from './long-work.ts'
import { operationsOn, outcomeOf, type Operation, type Targets } from './operations.ts'
import { describeOnBothProducts } from './running-product.ts'

const reportResultSchema = z.object({ download: z.string() })

describeOnBothProducts('another organisation', (running) => {
  test('is answered about our ids as about ids that nobody has, and changes nothing', async () => {
    const ours = await newCase(running().client)
    const targets = await everythingIn(ours)
    const stranger = await running().stranger()
    const before = await ours.client.get(overviewSchema, ours.at(''))

    const aimed = operationsOn(targets).filter((operation) => aimsAt(operation, targets))
    expect(aimed.length).toBeGreaterThan(25)
    for (const [position, operation] of aimed.entries()) {
      const unknown = Object.fromEntries(Object.keys(targets).map((name) => [name, newId()]))
      const nobodys = { ...targets, ...unknown }
      const twin = operationsOn(nobodys).filter((other) => aimsAt(other, nobodys))[position]
      if (twin === undefined) throw new Error(`${operation.name} has no twin.`)
      const [asked, asUnknown] = [await outcomeOf(stranger, operation), await outcomeOf(stranger, twin)]
      expect([operation.name, asked.code]).not.toEqual([operation.name, null])
      expect([operation.name, asked.status, asked.code, told(asked.sentence, targets)]).toEqual([
        operation.name,
        asUnknown.status,
        asUnknown.code,
        told(asUnknown.sentence, nobodys),
      ])
    }

    expect((await stranger.get(portfolioSchema, '/api/portfolio')).cases).toEqual([])
    expect(await ours.client.get(overviewSchema, ours.at(''))).toEqual(before)
  })

  test('cannot join its records to ours, nor name ours in its own case', async () => {
    const ours = await newCase(running().client)
    const hazard = await ours.create('hazard', { name: 'Ours' })
    const theirs = await newCase(await running().stranger())
    const cause = await theirs.create('cause', { name: 'Theirs' })
    const link = (from: string, to: string) =>
      theirs.client.refusal('POST', theirs.at('/links'), { body: { role: 'leads-to', from, to } })
    expect(await link(cause.id, hazard.id)).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(await link(hazard.id, cause.id)).toMatchObject({ code: 'UNKNOWN_RECORD' })
    const inOurs = ours.at(`/records/cause/${cause.id}`)
    expect(await ours.client.refusal('GET', inOurs)).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect((await ours.detail(hazard)).neighbours).toEqual([])
  })

  test('numbers its references by itself', async () => {
    const theirs = await newCase(await running().stranger())
    expect((await theirs.create('hazard', { name: 'The first of theirs' })).ref).toBe('H-1')
  })
})

/** One of everything that an id can name. */
async function everythingIn(ours: CaseClient): Promise<Targets> {
  const hazard = await ours.create('hazard', { name: 'Ours' })
  const link = await ours.link('leads-to', await ours.create('cause', { name: 'Ours too' }), hazard)
  const upload = uploadOf({ 'log.csv': 'Hazard ID,Hazard,Cause\nX-1,Lost referral,Time-out\n' })
  const reading = await workOf(ours.client, '/api/imports', upload)
  const order = { report: 'hazard-log', format: 'xlsx' }
  const report = await resultOf(reportResultSchema, ours.client, ours.at('/reports'), order)
  return {
    space: ours.id,
    record: hazard.id,
    link: link.id,
    import: preparedSchema.parse(reading.result).importId,
    work: reading.id,
    download: report.download.replace('/api/downloads/', ''),
  }
}

function aimsAt({ path, sending }: Operation, targets: Targets): boolean {
  const body = sending?.body
  const said = JSON.stringify(body instanceof FormData ? Object.fromEntries(body) : body) ?? ''
  return Object.values(targets).some((id) => path.includes(id) || said.includes(id))
}

/** The sentence with the ids that were asked for taken out. */
function told(sentence: string | null, targets: Targets): string | null {
  return Object.values(targets).reduce<string | null>((text, id) => text?.replaceAll(id, '…') ?? null, sentence)
}
