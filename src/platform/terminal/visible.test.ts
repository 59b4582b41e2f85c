import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['a plain text\twith a tab\nand an é', 'a plain text\twith a tab\nand an é'],
  ['red \u001b[31m and a bell \u0007', 'red ␛[31m and a bell ␇'],
  ['over\rwritten', 'over␍written'],
  ['deleted \u007f, of one byte \u009b31m', 'deleted ␡, of one byte \ufffd31m'],
  ['turned \u202eround\u202c', 'turned \ufffdround\ufffd'],
])('%j is shown as %j', (said, shown) => {
  expect(visible(said)).toBe(shown)
})
