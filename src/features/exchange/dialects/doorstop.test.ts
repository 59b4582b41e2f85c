import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const item = (text: string, more = '', links: readonly string[] = [], header = '') =>
  `active: true
derived: false
header: |
  ${header}
level: 1.1
links:${links.length === 0 ? ' []' : `\n${links.join('\n')}`}
normative: true
ref: ''
reviewed: 3n_kq
text: |
  ${text}
${more}`

const settings = (prefix: string) => `settings:\n  digits: 3\n  prefix: ${prefix}\n  sep: ''\n`

const FOLDER = {
  'risk/haz/.doorstop.yml': settings('HAZ'),
  'risk/haz/HAZ001.yml': item(
    'The list is filtered by the ward that was open last.',
    'severity: Major\nlikelihood: Medium\nstatus: Open\nowner: Ward lead\n',
    ['- SRS001: null'],
    'Patient missing from the list',
  ),
  'risk/haz/HAZ002.yml': item('Bed shown twice', 'severity: Minor\nlikelihood: Low\n'),
  'risk/haz/HAZ003.yml': item('Hazards that were left out').replace('active: true', 'active: false'),
  'risk/haz/HAZ004.yml': item('Hazards of the list')
    .replace('normative: true', 'normative: false')
    .replace('1.1', '2.0'),
  'risk/causes/CAU001.yml': item('Filter is kept', '', ['- HAZ001: x9']),
  'risk/controls/RC001.yml': item(
    'Filter is cleared at handover',
    'type: Design\nreferences:\n  - path: tests/filter.py\n    type: file\n',
    ['- HAZ001: x1', '- CAU001: x2'],
  ),
  'risk/controls/RC002.yml': item('Beds are numbered by the ward plan', '', ['- HAZ002']),
  'reqs/SRS001.yml': item('The list shall show all patients.'),
  'reqs/notes.yml': 'title: Notes\n',
}

describe('a folder that Doorstop keeps', () => {
  it('reads its hazards with the causes and controls that link to them', async () => {
    const log = await readLog(FOLDER)
    expect(lines(log)).toEqual([
      'HAZ001 | Patient missing from the list | Major × Medium = 3 | – | 1c 1m | Open',
      'HAZ002 | Bed shown twice | Minor × Low = 1 | – | 0c 1m | –',
    ])
    expect(log.result.hazards[0]).toMatchObject({ where: 'risk/haz/HAZ001.yml', owner: 'Ward lead' })
    const [first] = log.log.found.hazards
    expect(first?.prose.description).toBe('The list is filtered by the ward that was open last.')
    expect(first?.controls).toMatchObject([
      { key: 'RC001', kind: 'design', causes: ['Filter is kept'], evidence: ['tests/filter.py'] },
    ])
    expect(first?.notes).toContainEqual({ label: 'Linked', text: 'SRS001' })
  })

  it('accounts for every file, with the reason why it is no hazard', async () => {
    const { ledger } = (await readLog(FOLDER)).result
    expect(ledger).toMatchObject({ rows: 10, stored: 2, merged: 3, rejected: [] })
    expect(ledger.ignored.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([
      'risk/haz/HAZ003.yml: Not active in its document',
      'risk/haz/HAZ004.yml: A heading of its document',
      'reqs/SRS001.yml: Of another kind: SRS',
      'risk/haz/.doorstop.yml: Settings of the document HAZ',
      'reqs/notes.yml: No hazard in this file',
    ])
  })

  it('knows the hazards by their folder or by their scores where the prefix does not say it', async () => {
    const named = await readLog({ 'hazards/CSX-001.yml': item('Late dose'), 'reqs/REQ-1.yml': item('Dose on time') })
    expect(lines(named)).toEqual(['CSX-001 | Late dose | – | – | 0c 0m | –'])
    const rated = await readLog({ 'a/CSX-001.yml': item('Late dose', 'severity: Minor\nlikelihood: Low\n') })
    expect(lines(rated)).toEqual(['CSX-001 | Late dose | Minor × Low = 1 | – | 0c 0m | –'])
  })

  it('reads the sections in the text of an item', async () => {
    const text = '**Cause:** Queue\n\n  **Effect:** Delay\n\n  **Control:** Alarm'
    const log = await readLog({ 'haz/HAZ1.yml': item(text, '', [], 'Late dose'), 'haz/HAZ2.yml': item('Lost dose') })
    expect(lines(log)).toEqual(['HAZ1 | Late dose | – | – | 1c 1m | –', 'HAZ2 | Lost dose | – | – | 0c 0m | –'])
  })
})
