import { expect, test } from 'vitest'
import { changesStrings } from './changes-strings.ts'

test('both numbers of a large comparison are written alike', () => {
  expect(changesStrings.differences(14_016, 12_001)).toBe('14,016 differences, 12,001 can alter a residual risk')
})
