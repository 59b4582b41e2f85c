import { expect, test } from 'vitest'
import { NOT_STORED, ownerOf, recordEdits, stepsOwner } from './kept-record-edits.ts'

const at = { tab: 't', value: '' }
const hazard = { kind: 'hazard', id: 'h', ref: 'H-1' }

test('edits of fields, records begun and steps taken wait together, in their order, each case by itself', () => {
  const move = [{ do: 'move', record: 'h', revision: 3, action: 'close' }]
  const kept = [
    { ...at, key: '1', owner: ownerOf('s', hazard, 'harm'), revision: 3, body: 'Pain' },
    { ...at, key: '2', owner: stepsOwner('s', '2'), revision: NOT_STORED, value: 'Close: H-1', body: move },
    {
      ...at,
      key: '3',
      owner: ownerOf('s', { ...hazard, id: 'n' }, 'name'),
      revision: NOT_STORED,
      body: { name: 'New' },
    },
    { ...at, key: '4', owner: ownerOf('other', hazard, 'harm'), revision: 1, body: 'Theirs' },
  ]
  expect(recordEdits('s', kept).map(({ key, fields, taken }) => [key, fields, taken])).toEqual([
    ['1', { harm: 'Pain' }, null],
    ['2', {}, { said: 'Close: H-1', steps: move }],
    ['3', { name: 'New' }, null],
  ])
})

test('steps that cannot be read, as after a change of this program, are none', () => {
  const kept = { ...at, key: '1', owner: stepsOwner('s', '1'), revision: NOT_STORED, body: [{ do: 'unheard of' }] }
  expect(recordEdits('s', [kept])[0]?.taken?.steps).toEqual([])
})
