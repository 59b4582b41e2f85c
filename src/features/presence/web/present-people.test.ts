import { expect, test } from 'vitest'
import { othersPresent } from './present-people.ts'

const at = (person: string, record: string | null, field: string | null = null) => ({
  person,
  name: person,
  record,
  field,
})

test('everybody else once, whoever is at the same record first', () => {
  const present = [
    at('me', 'H-1'),
    at('far', 'H-9', 'Harm'),
    at('near', 'H-2'),
    at('near', 'H-1', 'Effect'),
    at('near', 'H-1'),
  ]
  expect(othersPresent(present, 'me', 'H-1')).toMatchObject([
    { person: 'near', isHere: true, field: 'Effect' },
    { person: 'far', isHere: false, record: 'H-9' },
  ])
  expect(othersPresent(present, 'far', null).map(({ person, isHere }) => [person, isHere])).toEqual([
    ['near', false],
    ['me', false],
  ])
})
