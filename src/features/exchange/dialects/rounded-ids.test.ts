import { expect, it } from 'vitest'
import { asked, readLog } from '../reading.test-support.ts'

const logOf = (ids: readonly string[]) =>
  [
    'ID,Hazard,Cause,Severity,Likelihood',
    ...ids.map((id, at) => `${id},Hazard ${at} of its own,Cause ${at},Major,Low`),
  ].join('\n')
const TENTH = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.1', '1.11']

it('reads an id that lost its nought as the tenth that it is, and asks', async () => {
  const log = await readLog({ 'log.csv': logOf(TENTH) })
  expect(log.result.hazards.map(({ ref }) => ref).slice(8)).toEqual(['1.9', '1.10', '1.11'])
  expect(log.result.questions).toMatchObject([
    {
      id: 'rounded-ids',
      about:
        'The id 1.1 stands there twice, the second time behind 1.9. Spreadsheets write 1.10 as 1.1. It is read as 1.10; is that right?',
      proposed: 'Read it as 1.10',
      choices: ['Read it as 1.10', 'Keep it as 1.1'],
    },
  ])
})

it('keeps it as it is written when somebody says so', async () => {
  const log = await readLog({ 'log.csv': logOf(TENTH) }, { 'rounded-ids': 'Keep it as 1.1' })
  expect(log.result.hazards.map(({ ref }) => ref).slice(8)).toEqual(['1.9', '1.1', '1.11'])
})

it.each([[['1.1', '1.2', '1.1']], [['1.8', '1.9', '2.1']], [['H9', 'H1', 'H1']]])('asks nothing of %j', async (ids) => {
  expect(asked(await readLog({ 'log.csv': logOf(ids) }))).toEqual([])
})
