import { expect, test, vi } from 'vitest'
import type { Json } from '../../../domain/record/json.ts'
import { type DraftTarget, RecordDrafts } from './record-drafts.ts'

const hazard = (id: string, revision: number): DraftTarget => ({ kind: 'hazard', id, ref: id.toUpperCase(), revision })

test('each field saves itself from the revision that was in sight, and stays until it is acknowledged', async () => {
  const sent: (readonly [id: string, field: string, value: Json, revision: number])[] = []
  const drafts = new RecordDrafts(({ id }, field, value, revision) => {
    sent.push([id, field, value, revision])
    return Promise.resolve(revision + 1)
  })
  drafts.change(hazard('h-1', 3), 'harm', 'Death')
  drafts.change(hazard('h-2', 7), 'harm', 'Delay')
  expect(drafts.read().map(({ state }) => state)).toEqual(['saving', 'saving'])
  await vi.waitFor(() => expect(drafts.read().map(({ state }) => state)).toEqual(['saved', 'saved']))
  drafts.change(hazard('h-1', 3), 'harm', 'Distress')
  await vi.waitFor(() => expect(sent).toHaveLength(3))
  expect(sent).toEqual([
    ['h-1', 'harm', 'Death', 3],
    ['h-2', 'harm', 'Delay', 7],
    ['h-1', 'harm', 'Distress', 4],
  ])
})

test('what could not be stored is kept and sent again', async () => {
  const save = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce(2)
  const drafts = new RecordDrafts(save)
  drafts.change(hazard('h-1', 1), 'harm', 'Death')
  await vi.waitFor(() => expect(drafts.read()[0]?.state).toBe('failed'))
  expect(drafts.read()[0]?.draft?.value).toBe('Death')
  drafts.flush()
  await vi.waitFor(() => expect(drafts.read()[0]?.draft?.acknowledged).toBe(2))
})
