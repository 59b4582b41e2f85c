import { describe, expect, it } from 'vitest'
import { refusalFor, type Authority } from './permission.ts'
import { permissionPage } from './permission-page.ts'
import { ACTIONS, PERMISSIONS, permissionsOf, ROLES, TOKEN_SCOPES, type Action } from './permission.ts'

const MANAGES: readonly Action[] = ['member.manage', 'team.manage', 'token.manage', 'organisation.manage']
const WRITES = new Set<Action>(['record.write', 'record.retire', 'import.apply', 'link.review', 'space.create'])

const authority = (permissions: ReadonlySet<Action>): Authority => ({
  actor: { id: 'p', name: 'P' },
  organisation: 'o',
  permissions,
  requestId: 'r',
})

describe('the permission table', () => {
  it('is what docs/permissions.md says; vitest -u makes the page anew', async () => {
    await expect(permissionPage()).toMatchFileSnapshot('../../../docs/permissions.md')
  })

  it.each(ROLES)('lets a %s do what it says and nothing else', (role) => {
    const holder = authority(permissionsOf([role]))
    for (const action of ACTIONS) {
      const refusal = refusalFor(holder, action)
      expect([action, refusal?.code ?? null]).toEqual([
        action,
        PERMISSIONS[role].includes(action) ? null : 'NOT_PERMITTED',
      ])
    }
  })

  it('lets nobody but an administrator let people in', () => {
    for (const role of ROLES.filter((one) => one !== 'administrator')) {
      expect(PERMISSIONS[role].filter((action) => MANAGES.includes(action))).toEqual([])
    }
    expect(PERMISSIONS.administrator).toEqual(expect.arrayContaining([...MANAGES]))
  })

  it('lets those who only look change nothing', () => {
    for (const role of ['viewer', 'auditor', 'register-keeper', 'mentor'] as const) {
      expect(PERMISSIONS[role].filter((action) => WRITES.has(action))).toEqual([])
    }
  })

  it('adds up what several roles allow, and allows nothing for a role nobody knows', () => {
    expect(permissionsOf(['viewer', 'reviewer'])).toEqual(new Set([...PERMISSIONS.viewer, ...PERMISSIONS.reviewer]))
    expect(permissionsOf(['owner of everything'])).toEqual(new Set())
  })

  it('gives a service token nothing that lets anybody in', () => {
    expect(TOKEN_SCOPES.filter((scope) => MANAGES.includes(scope))).toEqual([])
  })
})
