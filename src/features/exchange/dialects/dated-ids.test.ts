import { describe, expect, it } from 'vitest'
import type { ImportAnswers } from '../exchange-contract.ts'
import { asked, readBook, readLog } from '../reading.test-support.ts'

const HEADER = ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood']
const rowOf = (id: string | Date, title: string) => [id, title, 'Queue stuck', 'Major', 'Low']
const day = (text: string) => new Date(`${text}T00:00:00Z`)

const sheet = (answers: ImportAnswers = {}) =>
  readBook(
    {
      Log: [
        HEADER,
        rowOf('1-A', 'Wrong dose'),
        rowOf(day('2026-02-01'), 'Late dose'),
        rowOf(day('2026-04-03'), 'Lost dose'),
      ],
    },
    answers,
  )

const csvOf = (...ids: readonly string[]) =>
  [HEADER, ...ids.map((id, at) => rowOf(id, `Hazard of row ${at + 1}`))].map((cells) => cells.join(',')).join('\n')

describe('ids that a spreadsheet made dates of', () => {
  it('are no ids until somebody says which they were', async () => {
    const log = await sheet()
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['1-A', null, null])
    expect(log.log.found.hazards[1]?.notes).toEqual([{ label: 'ID', text: '2026-02-01' }])
    expect(log.result.questions).toMatchObject([
      {
        id: 'dated-ids',
        about:
          'Among the ids are dates (2026-02-01, 2026-04-03). Spreadsheets make dates of ids such as 1-2; which ids were they? Until that is said these hazards have none, and the dates are kept as notes.',
        proposed: 'Day and month: 1-2',
        choices: ['Day and month: 1-2', 'Month and day: 2-1', 'Leave them without an id', 'Keep the dates as ids'],
      },
    ])
  })

  it.each([
    ['Day and month: 1-2', ['1-A', '1-2', '3-4']],
    ['Month and day: 2-1', ['1-A', '2-1', '4-3']],
    ['Keep the dates as ids', ['1-A', '2026-02-01', '2026-04-03']],
    ['Leave them without an id', ['1-A', null, null]],
  ])('are read as answered: %s', async (answer, ids) => {
    const log = await sheet({ 'dated-ids': answer })
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(ids)
    expect(log.open).toEqual([])
  })

  it.each([
    ['as Excel shows them in CSV', ['1/13', '01-Feb', '03-Apr'], 'Day and month: 1/2', ['1/13', '1/2', '3/4']],
    ['with a year', ['1-A', '01/02/2026', '03/04/2026'], 'Day and month: 1-2', ['1-A', '1-2', '3-4']],
    ['with the month first', ['2-A', 'Feb-13', 'Apr-14'], 'Day and month: 2-13', ['2-A', '2-13', '4-14']],
    ['that would be there twice the other way', ['1-2', '01-Feb', '9-A'], 'Month and day: 2-1', ['1-2', '2-1', '9-A']],
  ])('are seen %s', async (_, ids, proposed, expected) => {
    const log = await readLog({ 'log.csv': csvOf(...ids) })
    expect(log.result.questions).toMatchObject([{ id: 'dated-ids', proposed }])
    const answered = await readLog({ 'log.csv': csvOf(...ids) }, { 'dated-ids': proposed })
    expect(answered.result.hazards.map(({ ref }) => ref)).toEqual(expected)
  })

  it('are a month and a year where the year is another than that of the others', async () => {
    const days = ['2026-02-01', '2026-03-01', '2013-01-01'].map((text, at) => rowOf(day(text), `Hazard ${at}`))
    const log = await readBook(
      { Log: [HEADER, rowOf('1-A', 'Wrong dose'), ...days] },
      { 'dated-ids': 'Day and month: 1-2' },
    )
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['1-A', '1-2', '1-3', '1-13'])
  })

  it('are asked about also where all ids are dates, which may be meant', async () => {
    const log = await readLog({ 'log.csv': csvOf('2026-02-01', '2026-03-01') })
    expect(log.result.questions).toMatchObject([{ id: 'dated-ids', proposed: 'Keep the dates as ids' }])
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['2026-02-01', '2026-03-01'])
  })

  it('are no ids with a year, a month’s name or several parts', async () => {
    const log = await readLog({ 'log.csv': csvOf('H-2026-02', 'MAR-1a', '1-2-3', '2026-02', 'SEP-01') })
    expect(asked(log)).toEqual([])
  })
})
