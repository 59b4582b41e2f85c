import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameVersion, nextVersion } from './document-version.ts'

describe('nextVersion', () => {
  it.each([
    [[], 'for-review', '0.1'],
    [['0.1'], 'for-review', '0.2'],
    [[], 'issued', '1.0'],
    [['0.1', '0.9'], 'issued', '1.0'],
    [['1.0'], 'for-review', '1.1'],
    [['1.0', '1.1'], 'issued', '1.2'],
    [['1.9'], 'issued', '1.10'],
    [['v2', 'Draft B'], 'issued', '2.1'],
    [['Draft B'], 'for-review', '0.1'],
  ] as const)('after %j, %s, proposes %s', (given, state, proposed) => {
    expect(nextVersion(given, state)).toBe(proposed)
  })

  it('never proposes what was given before, in any spelling', () => {
    const version = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(99), fc.nat(99)).map(([major, minor]) => `v${major}.${minor}`),
    )
    fc.assert(
      fc.property(fc.array(version), fc.constantFrom('issued', 'for-review'), (given, state) => {
        const proposed = nextVersion(given, state)
        expect(given.some((one) => isSameVersion(one, proposed))).toBe(false)
      }),
    )
  })
})

describe('isSameVersion', () => {
  it('sees the same version in another spelling, and no other', () => {
    expect(isSameVersion('1.2', ' V 1.2')).toBe(true)
    expect(isSameVersion('Version 1.2', '1.2')).toBe(true)
    expect(isSameVersion('1.2', '1.20')).toBe(false)
  })
})
