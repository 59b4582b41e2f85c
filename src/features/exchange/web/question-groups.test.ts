import { expect, it } from 'vitest'
import { readLog } from '../reading.test-support.ts'
import { questionGroups } from './question-groups.ts'

it('keeps apart what is asked of the hazards themselves from what is asked of their risks', async () => {
  const { result } = await readLog({
    'log.csv':
      'ID,Hazard,Cause,Severity,Likelihood,Status\n1,Wrong bed,Beds swapped,4,Low,Open\n1.1,Old list,,,,\n2,Late call,Bell off,4,Low,Under review\n01-Feb,Lost note,Paper,4,Low,Open\n',
  })
  expect(questionGroups(result.questions).map(({ name, questions }) => [name, questions.map(({ id }) => id)])).toEqual([
    ['Hazards', ['dated-ids', 'numbered-2']],
    ['Severity', ['severity-scale']],
    ['Status', ['status:under review']],
  ])
})

it('counts what names the hazards among what is asked of them', async () => {
  const { result } = await readLog({
    'log.csv':
      'ID,Topic,Effect,Severity,Likelihood,Controls\n1,Wrong patient record opened,Overdose,Major,Low,Banner\n',
  })
  expect(questionGroups(result.questions).map(({ name, questions }) => [name, questions.map(({ id }) => id)])).toEqual([
    ['Hazards', ['title:Topic']],
  ])
})
