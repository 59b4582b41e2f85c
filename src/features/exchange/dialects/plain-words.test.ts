import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

describe('pages in plain words', () => {
  it('ask why it happens, how bad it is and what is done', async () => {
    const log = await readLog({
      'log.md': `# What can go wrong

## 1. The wrong person gets the message

### Why it might happen

- Old number

### How likely is it

Low

### How bad could it be

Major

### What we do about it

- Number asked for at each visit
- Name in the message

## 2. The message is late

### Why it may happen

- Queue

### How likely

Medium

### How severe

Minor

### What we have done

- Alarm

### What remains

Severity Minor, likelihood Low
`,
    })
    expect(lines(log)).toEqual([
      '– | The wrong person gets the message | Major × Low = 3 | – | 1c 2m | –',
      '– | The message is late | Minor × Medium = 2 | Minor × Low = 1 | 1c 1m | –',
    ])
  })

  it('say more of a control below it, and name the controls of a kind below that', async () => {
    const log = await readLog({
      'log.md': `## HZ-1 Wrong blood group shown

**Controls**

- Group from a verified message only
  - in theatre too
  - since release 4
- Design:
  - Photo on the card
  - Chip in the card
- Training
  - Staff compare both
`,
    })
    expect(lines(log)).toEqual(['HZ-1 | Wrong blood group shown | – | – | 0c 4m | –'])
    expect(log.log.hazards[0]?.found.controls.map(({ text }) => text)).toEqual([
      'Group from a verified message only\nin theatre too\nsince release 4',
      'Photo on the card',
      'Chip in the card',
      'Training: Staff compare both',
    ])
  })
})
