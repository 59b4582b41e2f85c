import { expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const event = (name: string) => `## Top event\n\n${name}\n\n**Causes:** Names\n\n**Severity:** Major\n\n`

const PAGE = `# BT-1: Wrong bag handed out

## Threats

### T1: Door is mapped wrongly

Barriers:

- Door test each morning
- Photo at the door

### T2: Code of somebody else

Barriers:

- Code with date of birth

## Top event

A bag of somebody else is taken along.

## Consequences

### K1: Wrong medicine taken

Severity: Major

Likelihood: Low

Barriers:

- Call within a day
`

it('reads a bow-tie told in headings as one hazard, with every threat and the barriers on both sides', async () => {
  const log = await readLog({ 'bow-tie.md': PAGE })
  expect(lines(log)).toEqual(['BT-1 | Wrong bag handed out | Major × Low = 3 | – | 2c 4m | –'])
  expect(log.log.found.hazards[0]?.causes.map(({ text }) => text)).toEqual([
    'T1: Door is mapped wrongly',
    'T2: Code of somebody else',
  ])
  expect(log.log.found.hazards[0]?.prose.situation).toBe('A bag of somebody else is taken along.')
})

it('begins a hazard at each top event where nothing else names one', async () => {
  const log = await readLog({ 'bow-ties.md': event('Wrong bag') + event('Late bag') })
  expect(lines(log).map((line) => line.split(' | ')[1])).toEqual(['Wrong bag', 'Late bag'])
})
