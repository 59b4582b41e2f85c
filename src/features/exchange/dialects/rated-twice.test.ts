import { describe, expect, it } from 'vitest'
import { asked, lines, readBook, readLog, readSheet } from '../reading.test-support.ts'

const parties = [
  ['Ref', 'Hazard', 'Cause', 'Manufacturer', null, 'Deployer', null],
  [null, null, null, 'Severity', 'Likelihood', 'Severity', 'Likelihood'],
  ['J1', 'Chart frozen', 'Memory leak', 'Major', 'Low', 'Major', 'Very Low'],
  ['J2', 'Chart of another ward', 'Filter', 'Considerable', 'Low', 'Considerable', 'Very Low'],
]
const asCsv = parties.map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\n')

const header = ['Ref', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Risk']
const first = [
  header,
  ['H1', 'Score hidden', 'Theme', 'Major', 'Medium', 3],
  ['H2', 'Score late', 'Job', 'Major', 'Low', 3],
]
const other = [
  header,
  ['H1', 'Score hidden', 'Theme', 'Major', 'Very Low', 2],
  ['H2', 'Score late', 'Job', '4 - Major', 'Low', '3 (Undesirable)'],
]

describe('a second rating that does not say what it is', () => {
  it('is asked about where headings name two parties and no stage', async () => {
    const log = await readSheet(...parties)
    expect(asked(log)).toEqual(['second-rating'])
    expect(log.result.questions[0]?.about).toContain('“Manufacturer – Severity” and “Deployer – Severity”')
    expect(lines(log)[0]).toBe('J1 | Chart frozen | Major × Low = 3 | Major × Very Low = 2 | 1c 0m | –')
    const left = await readLog({ 'log.csv': asCsv }, { 'second-rating': 'Leave the residual risk unrated' })
    expect(lines(left)[0]).toBe('J1 | Chart frozen | Major × Low = 3 | – | 1c 0m | –')
  })

  it('is asked about where columns name two releases', async () => {
    const log = await readSheet(
      ['Ref', 'Hazard', 'Cause', 'v1.0 Severity', 'v1.0 Likelihood', 'v2.0 Severity', 'v2.0 Likelihood'],
      ['R1', 'Map shows a closed clinic', 'Old feed', 'Considerable', 'Medium', 'Considerable', 'Low'],
    )
    expect(asked(log)).toEqual(['second-rating'])
  })

  it('needs no question where the same labels only stand there again', async () => {
    const log = await readSheet(
      ['Ref', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Severity', 'Likelihood'],
      ['R1', 'Map shows a closed clinic', 'Old feed', 'Considerable', 'Medium', 'Considerable', 'Low'],
    )
    expect(asked(log)).toEqual([])
  })
})

describe('two sheets that rate a hazard otherwise', () => {
  it('are asked about where nothing tells which is newer, and the answer decides', async () => {
    const log = await readBook({ 'Dr Shah': first, 'Dr Flynn': other })
    expect(asked(log)).toEqual(['rated-twice'])
    const [question] = log.result.questions
    expect(question?.about).toContain('Hazard H1 is rated otherwise on “Dr Flynn” than on “Dr Shah”')
    expect(question).toMatchObject({ proposed: 'Dr Shah', choices: ['Dr Shah', 'Dr Flynn'] })
    expect(lines(log)[0]).toBe('H1 | Score hidden | Major × Medium = 3 | – | 1c 0m | –')
    const answered = await readBook({ 'Dr Shah': first, 'Dr Flynn': other }, { 'rated-twice': 'Dr Flynn' })
    expect(lines(answered)).toEqual([
      'H1 | Score hidden | Major × Very Low = 2 | – | 1c 0m | –',
      'H2 | Score late | Major × Low = 3 | – | 1c 0m | –',
    ])
  })

  it('need no question where one is plainly the older', async () => {
    expect(asked(await readBook({ 'Log v1': first, 'Log v2': other }))).toEqual([])
    expect(asked(await readBook({ Log: first, 'Old log': other }))).toEqual([])
  })

  it('are asked about across files too', async () => {
    const csv = (rows: typeof first) => rows.map((cells) => cells.join(',')).join('\n')
    const log = await readLog({ 'shah.csv': csv(first), 'flynn.csv': csv(other) })
    expect(log.result.questions[0]).toMatchObject({ id: 'rated-twice', choices: ['shah.csv', 'flynn.csv'] })
  })
})
