import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const CAUSES = '| Cause | Explanation |\n|---|---|\n| Queue full | Nobody looks |\n| Purge | At midnight |\n'

describe('small tables in the section of one hazard', () => {
  it.each([
    [
      'headings',
      '### Before controls\n\n| Severity | Likelihood |\n|---|---|\n| Major | Medium |\n\n### After controls\n\n| Severity | Likelihood |\n|---|---|\n| Major | Very Low |\n',
    ],
    ['columns', '| Before controls | After controls |\n|---|---|\n| Major / Medium | Major / Very Low |\n'],
    [
      'rows',
      '| | Severity | Likelihood |\n|---|---|---|\n| Before controls | Major | Medium |\n| After controls | Major | Very Low |\n',
    ],
  ])('give its causes and its ratings, whose stages %s name', async (_, ratings) => {
    const log = await readLog({ 'log.md': `# Order lost in the queue\n\n${CAUSES}\n${ratings}` })
    expect(lines(log)).toEqual(['– | Order lost in the queue | Major × Medium = 3 | Major × Very Low = 2 | 2c 0m | –'])
  })

  it('give causes and controls where no other column is known', async () => {
    const log = await readLog({
      'log.md':
        '## RX-3 Order late\n\n| Causes | Remark |\n|---|---|\n| Night batch | once a night |\n\n| Control |\n|---|\n| Batch each hour |\n| Alarm |\n',
    })
    expect(lines(log)).toEqual(['RX-3 | Order late | – | – | 1c 2m | –'])
    expect(log.log.hazards[0]?.found.notes).toEqual([{ label: 'Remark', text: 'once a night' }])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 1, merged: 3 })
  })
})
