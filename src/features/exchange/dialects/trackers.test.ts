import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const issue = (number: number, title: string, labels: readonly string[], body: string | null = null) => ({
  number,
  title,
  state: 'open',
  html_url: `https://example.org/issues/${number}`,
  user: { login: 'dev' },
  labels: labels.map((name) => ({ id: number, name })),
  assignees: [{ login: 'cso' }],
  body,
})

describe('issues of GitHub', () => {
  it('reads an issue that is only labelled as a hazard, with the scores of its labels', async () => {
    const log = await readLog({
      'issues.json': JSON.stringify([
        issue(4, 'Result filed twice', ['hazard', 'severity: major', 'likelihood: low'], 'Seen in testing.'),
        issue(5, 'Dark mode', ['enhancement'], 'Please.'),
        { ...issue(6, 'Add a lock', []), pull_request: { url: 'x' } },
      ]),
    })
    expect(lines(log)).toEqual(['4 | Result filed twice | Major × Low = 3 | – | 0c 0m | Open'])
    expect(log.result).toMatchObject({ hazards: [{ owner: 'cso' }], ledger: { rows: 3, stored: 1 } })
    expect(log.log.found.hazards[0]?.prose.description).toBe('Seen in testing.')
    expect(log.result.ledger.ignored).toEqual([
      { where: '$[1]', reason: 'Nothing says that it is a hazard' },
      { where: '$[2]', reason: 'Of another kind: pull request' },
    ])
  })

  it('gives a control or cause to the hazards that its text names, and to those that name it', async () => {
    const log = await readLog({
      'issues.json': JSON.stringify({
        total_count: 4,
        items: [
          issue(1, 'Wrong bed', ['hazard'], '### Effect\n\nDelay\n\n### Harm\n\nDistress\n\nMitigated by: #3\n'),
          issue(2, 'Bed swapped', ['cause'], 'Hazard: #1'),
          issue(3, 'Scan at the bed', ['control']),
          issue(7, 'Poster', ['control'], 'Mitigates #1, as #3 does too.'),
        ],
      }),
    })
    expect(log.result.hazards).toMatchObject([{ ref: '1', title: 'Wrong bed', causes: 1, controls: 1 }])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 1, merged: 2 })
    expect(log.result.ledger.ignored).toEqual([
      { where: '$.items[3]', reason: 'No hazard names this control or cause' },
    ])
  })

  it('keeps apart issues of several files that share a number', async () => {
    const body = '### Cause\n\nQueue\n\n### Harm\n\nDelay\n'
    const log = await readLog({
      'a.json': JSON.stringify([issue(1, 'Late dose', ['hazard'], body)]),
      'b.json': JSON.stringify([issue(1, 'Alarm is silent at night', ['hazard'], body)]),
    })
    expect(log.result.hazards.map(({ where }) => where)).toEqual(['a.json: $[0], line 1', 'b.json: $[0], line 1'])
  })

  it('reads a column of its own for a score in a table of issues', async () => {
    const body = '### Cause\n\nQueue\n\n### Harm\n\nDelay\n'
    const log = await readLog({
      'issues.csv': `number,title,type,severity,likelihood,body\n7,Late result,Hazard,Minor,Low,"${body}"\n8,Build,Bug,Major,,"${body}"\n`,
    })
    expect(lines(log)).toEqual(['7 | Late result | Minor × Low = 1 | – | 1c 0m | –'])
    expect(log.result.ledger.ignored).toEqual([{ where: 'row 3', reason: 'Of another kind: Bug' }])
  })
})
