import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Joints } from './joints.ts'
import type { Link } from './link.ts'

const ROLES = ['supported-by', 'in-module', 'concerns']
const ENDED = { reason: 'test', by: 'tester', at: '2026-01-01T00:00:00.000Z' }

const change = fc.record({ number: fc.nat(120), role: fc.nat(1), ended: fc.boolean() })

describe('Joints', () => {
  it('keeps the links of each role in the order of all, whether few or many', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 100, maxLength: 200 }), fc.nat(200), (changes, asked) => {
        const joints = new Joints<string>()
        const latest = new Map<string, Link>()
        for (const [turn, { number, role, ended }] of changes.entries()) {
          const id = `link ${number} ${role}`
          const link = { id, role: ROLES[role] ?? '', from: 'a', to: id, seen: null, ended: ended ? ENDED : null }
          joints.put(id, latest.get(id), link)
          latest.set(id, link)
          // From when the roles are kept apart is nobody's business.
          if (turn === asked) joints.ofRole('concerns')
        }
        for (const role of ROLES) {
          const { links, others } = joints.ofRole(role)
          const ofRole = links.filter((link) => link.role === role)
          expect(ofRole).toEqual(joints.links.filter((link) => link.role === role))
          expect(others).toEqual(links.map(({ id }) => id))
        }
      }),
    )
  })
})
