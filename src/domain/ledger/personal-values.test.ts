import { expect, test } from 'vitest'
import type { EventBody } from '../record/event.ts'
import { personalDigestsIn, personalValuesIn, withoutPersonalValues, withPersonalValues } from './personal-values.ts'

const image = (owner: string, revision: number) => ({
  id: 'a',
  kind: 'control',
  ref: 'CTL-1',
  revision,
  state: 'proposed',
  fields: { statement: 'Warn of the allergy', owner },
  retired: null,
  origin: null,
})
const body: EventBody = {
  type: 'record-changed',
  record: { before: image('Jo Bloggs', 1), after: image('Sam Smith', 2) },
}
const personal = (kind: string) => (kind === 'control' ? ['owner'] : [])
const digestOf = (value: unknown) => `digest of ${String(value)}`

test('a body tells digests in place of personal values, and all else as it was', () => {
  const told = withoutPersonalValues(body, personal, digestOf)
  expect(personalValuesIn(body, personal)).toEqual(['Jo Bloggs', 'Sam Smith'])
  expect(JSON.stringify(told)).not.toMatch(/"Jo Bloggs"|"Sam Smith"/)
  expect(told.record?.after.fields['statement']).toBe('Warn of the allergy')
  expect(personalDigestsIn(told)).toEqual(['digest of Jo Bloggs', 'digest of Sam Smith'])
})

test('the values come back while they are kept, and are left out once erased', () => {
  const told = withoutPersonalValues(body, personal, digestOf)
  const kept = new Map([['digest of Sam Smith', 'Sam Smith']])
  const back = withPersonalValues(told, (digest) => kept.get(digest))
  expect(back.record?.after).toEqual(body.record?.after)
  expect(back.record?.before?.fields).toEqual({ statement: 'Warn of the allergy' })
})

test('a body without a record passes unchanged', () => {
  const space: EventBody = { type: 'space-created', particulars: { name: 'Referrals' } }
  expect(withoutPersonalValues(space, personal, digestOf)).toBe(space)
  expect(withPersonalValues(space, () => undefined)).toBe(space)
})
