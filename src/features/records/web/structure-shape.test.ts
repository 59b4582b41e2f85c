import { expect, test } from 'vitest'
import { REGISTRY } from '../../../domain/registry.ts'
import { type Shape, shapeOf } from './structure-shape.ts'

const text = { is: 'text', long: false, date: false } as const

test('the shape of a structured field is that of its schema, part by part', () => {
  expect(shapeOf('control', 'sideEffects')).toEqual({
    is: 'members',
    members: {
      found: { is: 'flag' },
      finding: { ...text, long: true },
      checkedBy: text,
      checkedOn: { ...text, date: true },
    },
  })
  expect(shapeOf('plan', 'authorisation')).toMatchObject({
    is: 'list',
    of: { members: { what: text, approves: { is: 'list', of: { is: 'choice' } } } },
  })
})

// Ratings, the matrix and the people of a workshop have forms of their own.
const PARTS = [
  ['plan', 'authorisation'],
  ['control', 'sideEffects'],
  ['issued-document', 'approvals'],
] as const

test.each(PARTS)('every part of %s.%s can be written', (kind, field) => {
  expect(REGISTRY.kind(kind)?.fields[field]).toBeDefined()
  expect(unwritable(shapeOf(kind, field))).toEqual([])
})

function unwritable(shape: Shape, at = ''): readonly string[] {
  if (shape.is === 'other') return [at]
  if (shape.is === 'list') return unwritable(shape.of, `${at}[]`)
  if (shape.is !== 'members') return []
  return Object.entries(shape.members).flatMap(([name, part]) => unwritable(part, `${at}.${name}`))
}
