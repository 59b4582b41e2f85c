import { expect, it } from 'vitest'
import { readLog } from '../reading.test-support.ts'

const hazard = { id: 'H1', hazard: 'Wrong bed', severity: 'Major' }

it.each([
  ['by their ids', { causes: { C1: 'Typing', C2: { text: 'Tabs' } }, controls: { M1: { text: 'Banner' } } }],
  [
    'in a list of its own',
    { causes: { data: [{ text: 'Typing' }, { text: 'Tabs' }] }, controls: { items: ['Banner'] } },
  ],
])('reads causes and controls that a group holds %s', async (_, parts) => {
  const log = await readLog({ 'log.json': JSON.stringify({ hazards: [{ ...hazard, ...parts }] }) })
  const [read] = log.log.found.hazards
  expect(read?.causes.map(({ text }) => text)).toEqual(['Typing', 'Tabs'])
  expect(read?.controls.map(({ text }) => text)).toEqual(['Banner'])
})

it('counts planned actions as controls, and the type of a new control as none', async () => {
  const log = await readLog({
    'log.csv':
      'ID,Hazard,Cause,Severity,Planned Actions,New control 1,New control 1 type\nH1,Wrong bed,Typing,Major,Ask twice,Banner,design\n',
  })
  expect(log.log.found.hazards[0]?.controls.map(({ text, kind }) => [text, kind])).toContainEqual(['Banner', 'design'])
  expect(log.result.hazards[0]?.controls).toBe(2)
})

it('joins the lines that a block of YAML wraps, and keeps those of a list', async () => {
  const wrapped =
    'The bed of another patient is shown to the nurse because the list was read\n      before the transfer.'
  const log = await readLog({
    'log.yaml': `hazards:\n  - id: H1\n    name: Wrong bed\n    severity: Major\n    description: |\n      ${wrapped}\n    causes: |\n      - Typing\n      - Tabs\n`,
  })
  const [read] = log.log.found.hazards
  expect(read?.prose.description).toBe(wrapped.replace(/\n +/, ' '))
  expect(read?.causes.map(({ text }) => text)).toEqual(['Typing', 'Tabs'])
})
