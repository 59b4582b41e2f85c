import { expect, test } from 'vitest'
import { ROLES } from '../../../domain/permission/permission.ts'
import { roleName, rolePeople } from './role-words.ts'

test('every role has a name of its own and says for whom it is, no two the same', () => {
  for (const said of [roleName, rolePeople]) expect(new Set(ROLES.map(said).filter(Boolean)).size).toBe(ROLES.length)
  expect(ROLES.filter((role) => roleName(role) === role)).toEqual([])
})
