import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'risks.md': text })
const pageNamed = (name: string) =>
  `### Name\n\n${name}\n\n### Causes\n\nWhat leads to it.\n\n### Harm\n\nWhat happens to people.\n\n### Controls\n\nWhat is done.\n\n### Hazard status\n\nEither 'open', 'transferred' or 'closed'.\n`

describe('tables of a page that name hazards in their first column', () => {
  it('take several ids and a remark behind an id for the hazards of another table', async () => {
    const log = await page(
      '## Hazards\n\n| Hazard ID | Hazard | Hazardous situation |\n|---|---|---|\n| H-1 | Wrong dose | Decimal point lost |\n| H-2 | Late dose | Queue is full |\n\n## Estimates before control\n\n| Hazard | Severity | Likelihood |\n|---|---|---|\n| H-1 (too much) | Major | Medium |\n| H-2 (too late) | Minor | Low |\n\n## Control measures\n\n| Hazard | Control | Where |\n|---|---|---|\n| H-1, H-2 | Second person checks | Ward |\n| H-2 | Alarm at half full | Server |\n\n## Residual risk\n\n| Hazard | Severity | Likelihood |\n|---|---|---|\n| H-1 | Major | Very Low |\n| H-2 | Minor | Very Low |\n',
    )
    expect(lines(log)).toEqual([
      'H-1 | Wrong dose | Major × Medium = 3 | Major × Very Low = 2 | 0c 1m | –',
      'H-2 | Late dose | Minor × Low = 1 | Minor × Very Low = 1 | 0c 2m | –',
    ])
  })
})

describe('hazards below the headings of their groups', () => {
  it('begin with a bold line of their own, and the heading of the group is none', async () => {
    const log = await page(
      '# Risk file\n\n## Hazard category 1: Software\n\n**Hazard H01**: Screen freezes\n- **Potential harm**: Care is late\n- **Severity**: Major\n- **Likelihood**: Low\n- **Risk control measures**:\n  - Restart at once\n  - Second screen\n\n**Hazard H02**: Picture turned over\n- **Potential harm**: Wrong side\n- **Severity**: Considerable\n- **Likelihood**: Very Low\n- **Risk control measures**:\n  - Side is marked\n\n## Hazard category 2: People\n\n**Hazard H03**: Wrong line measured\n- **Severity**: Minor\n- **Likelihood**: Low\n- **Risk control measures**:\n  - Line is drawn\n',
    )
    expect(lines(log)).toEqual([
      'H01 | Screen freezes | Major × Low = 3 | – | 0c 2m | –',
      'H02 | Picture turned over | Considerable × Very Low = 2 | – | 0c 1m | –',
      'H03 | Wrong line measured | Minor × Low = 1 | – | 0c 1m | –',
    ])
  })
})

describe('sections of labelled items', () => {
  const text =
    '# Hazard log\n\n### H-1: Two readers\n\n- Risk: Both of the readers may take the same window of work.\n- Status: partly done.\n- Reported: in the second week\n- Handling: The window is locked;\n  the lock ends by itself.\n- Next step: Look at the clock.\n\n### H-2: Old copy\n\n- Risk: A reader can work for days with a copy that is out of date.\n- Status: open\n- Handling: The age of the copy is shown.\n- Next step: None planned yet.\n'

  it('describe the hazard by the risk in words, and say how it is handled', async () => {
    const log = await page(text)
    expect(log.log.found.hazards.map(({ ref, title, prose }) => [ref, title, prose.description])).toEqual([
      ['H-1', 'Two readers', 'Both of the readers may take the same window of work.'],
      ['H-2', 'Old copy', 'A reader can work for days with a copy that is out of date.'],
    ])
    expect(log.log.found.hazards.map(({ controls }) => controls.map((control) => control.text))).toEqual([
      ['The window is locked', 'the lock ends by itself.'],
      ['The age of the copy is shown.'],
    ])
  })

  it('keep an item with a label of its own apart from the item above it', async () => {
    const log = await page(text)
    const [first] = log.log.found.hazards
    expect(first?.status).toBe('partly done.')
    expect(first?.notes).toEqual([
      { label: 'Reported', text: 'in the second week' },
      { label: 'Next step', text: 'Look at the clock.' },
    ])
  })
})

describe('pages about one hazard', () => {
  it('are named by their heading, not by the first section below it', async () => {
    const log = await readLog({
      'FM-7.md':
        '---\nid: FM-7\nhazard: Mixer does not stop\nseverity: Major\nprobability: Low\n---\n\n# FM-7: Mixer goes on\n\n## Function\n\nStop by hand.\n\n## Cause\n\n- Switch is stuck\n- Program hangs\n\n## Risk control\n\n1. Switch cuts the power\n',
    })
    expect(lines(log)).toEqual(['FM-7 | Mixer goes on | Major × Low = 3 | – | 2c 1m | –'])
  })

  it('count each heading below the controls once, whatever is listed below it', async () => {
    const log = await page(
      '# Hazard: Wrong sum\n\n## Severity\n\nMajor\n\n## Risk controls\n\n### Control 1: Rights (SRS-1)\n\n- **Reduces**: likelihood\n- **Verification**: test of rights\n\n### Control 2: Same tables everywhere (SRS-2)\n\n- **Reduces**: harm\n- **How**: copied each night\n',
    )
    expect(lines(log)).toEqual(['– | Wrong sum | Major × ? = ? | – | 0c 2m | –'])
    expect(log.log.found.hazards[0]?.controls[1]?.text).toContain('copied each night')
  })

  it('are read with Korean labels', async () => {
    const log = await page(
      '## HAZ-1: 영상 손실\n\n| 항목 | 설명 |\n|---|---|\n| **위험한 상황** | 다시 촬영 |\n| **소프트웨어 원인** | 버퍼 덮어쓰기 |\n| **심각도** | Major |\n| **발생 가능성** | Low |\n| **위험 통제** | 원본 보관 |\n',
    )
    expect(lines(log)).toEqual(['HAZ-1 | 영상 손실 | Major × Low = 3 | – | 1c 1m | –'])
  })
})

describe('forms and short labels', () => {
  it('finds no hazard in a row whose cells only name what belongs there', async () => {
    const log = await page(
      '| Hazard ID | Hazard description | Hazardous situation | Potential harm |\n|---|---|---|---|\n| H-001 | [Description] | [Situation] | [Harm] |\n| H-002 | [Late alarm] | Nurse is away | Fall |\n',
    )
    expect(log.result.hazards.map(({ ref, title }) => [ref, title])).toEqual([['H-002', '[Late alarm]']])
    expect(log.result.ledger.ignored).toHaveLength(1)
  })

  it('takes the number of a failure mode for its id', async () => {
    const log = await page(
      '| FM# | Failure mode | Effect | Severity |\n|---|---|---|---|\n| FM-1 | Answer is cut | Wrong list | Major |\n',
    )
    expect(lines(log)).toEqual(['FM-1 | Answer is cut | Major × ? = ? | – | 0c 0m | –'])
  })

  it('finds no hazard in a page that only says what to write, and takes no status from a choice', async () => {
    expect((await page(pageNamed('A short name'))).result.hazards).toEqual([])
    expect((await page(pageNamed('Wrong dose'))).result.hazards[0]).toMatchObject({
      title: 'Wrong dose',
      statedStatus: null,
    })
  })

  it('takes no control from a cell that says why there is none', async () => {
    const log = await page(
      '| ID | Hazard | Existing controls | New controls |\n|---|---|---|---|\n| 1 | Wrong dose | None, the ward is new | Second check |\n',
    )
    expect(log.log.found.hazards[0]?.controls.map(({ text }) => text)).toEqual(['Second check'])
    expect(log.log.found.hazards[0]?.notes).toEqual([{ label: 'Existing controls', text: 'None, the ward is new' }])
  })
})
