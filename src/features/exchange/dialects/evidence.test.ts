import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const controlsOf = async (text: string) => {
  const read = await readLog({ 'log.md': `### HZ-1: Allergy banner hidden\n\nSeverity: Major\n\n${text}` })
  expect(lines(read)).toHaveLength(1)
  return read.log.hazards[0]?.found.controls.map((control) => [control.text, ...control.evidence])
}

describe('what shows a control', () => {
  it.each([
    [
      'among the controls',
      '- Mitigations:\n  - Banner stays at the top\n  - Verified by: test 44\n  - Alert repeats\n  - Verified by: test 51\n',
    ],
    [
      'below each control',
      'Controls:\n\n- Banner stays at the top\n  - Verified by: test 44\n- Alert repeats\n  - Tested in: test 51\n',
    ],
  ])('is its evidence when it stands %s', async (_, text) => {
    expect(await controlsOf(text)).toEqual([
      ['Banner stays at the top', 'test 44'],
      ['Alert repeats', 'test 51'],
    ])
  })

  it('is what a list below "Verified by" names', async () => {
    expect(
      await controlsOf(
        '## Risk controls\n\nImplemented by:\n\n- Banner stays at the top\n- Alert repeats\n\nVerified by:\n\n- Test 44\n- Test 51\n',
      ),
    ).toEqual([['Banner stays at the top'], ['Alert repeats', 'Test 44', 'Test 51']])
  })
})
