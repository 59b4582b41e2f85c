import { expect, test } from 'vitest'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import { newCase } from './case-client.ts'
import { contend, edit, marked, marksIn, OWN_FIELDS } from './contended-edits.ts'
import { describeOnBothProducts } from './running-product.ts'

/** How many edits are taken on each engine; 10,000 for the figure in full. */
const EDITS = Number(process.env['SAFECASE_CONTENDED_EDITS'] ?? 300)
const SEED = 20_260_704
const RECORDS = 4
const TWENTY_MINUTES = 1_200_000

describeOnBothProducts('many people editing the same records at once', (running) => {
  test(
    `lose no update in ${EDITS} edits (seed ${SEED})`,
    async () => {
      const ours = await newCase(running().client)
      const hazards: RecordView[] = []
      for (let made = 0; made < RECORDS; made += 1) {
        hazards.push(await ours.create('hazard', { name: `Contended ${made}` }))
      }
      const told = await contend(ours, hazards, EDITS, SEED)

      let stored = 0
      for (const hazard of hazards) {
        const { record } = await ours.detail(hazard)
        expect(marksIn(record).toSorted()).toEqual(told.marks.get(hazard.id)?.toSorted())
        for (const own of OWN_FIELDS) {
          const last = told.values.get(`${hazard.id} ${own}`) ?? hazard.fields[own]
          expect(record.fields[own]).toEqual(last)
        }
        stored += record.revision - 1
        const entries = await ours.history(hazard)
        const newest = Array.from({ length: record.revision }, (_, index) => record.revision - index)
        expect(entries.flatMap(({ steps }) => steps.map(({ revision }) => revision))).toEqual(newest)
      }
      expect(stored).toBe(EDITS)
      expect(told.clashes).toBeGreaterThan(0)
      const { engine } = running().product.database
      process.stdout.write(`${EDITS} contended edits (${engine}, seed ${SEED}): ${told.clashes} clashes, 0 lost\n`)
    },
    TWENTY_MINUTES,
  )

  test('lose some when they claim to have read what they have not, and the marks show it', async () => {
    const ours = await newCase(running().client)
    const hazard = await ours.create('hazard', { name: 'Last writer wins' })
    const rounds = 10
    for (let round = 0; round < rounds; round += 1) {
      const { record } = await ours.detail(hazard)
      const first = await edit(ours, record, marked(record, `lost-${round}`))
      await edit(ours, first ?? record, marked(record, `kept-${round}`))
    }
    const kept = Array.from({ length: rounds }, (_, round) => `kept-${round}`)
    expect(marksIn((await ours.detail(hazard)).record)).toEqual(kept)
  })
})
