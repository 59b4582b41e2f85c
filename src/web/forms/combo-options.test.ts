import { expect, test } from 'vitest'
import { withNew } from './combo-options.ts'

const option = (id: string, text: string) => ({ id, mark: id, text })
const order = (text: string, ...found: ReturnType<typeof option>[]) =>
  withNew(option('new', text), found).map(({ id }) => id)

test('what is not there yet is written anew, whatever else has a word of it', () => {
  expect(order('Alarm', option('CTL-1', 'Alarm at the bedside'))).toEqual(['new', 'CTL-1'])
})

test.each(['Alarm', 'alarm ', 'Alarm.'])('what is called %j already is taken before a second of that name', (text) => {
  expect(order(text, option('CTL-1', 'Alarm at the bedside'), option('CTL-2', 'Alarm'))).toEqual([
    'CTL-2',
    'new',
    'CTL-1',
  ])
})
