import { describe, expect, it } from 'vitest'
import { asked, lines, readBook, reasons } from '../reading.test-support.ts'

describe('rows that belong together by their ids', () => {
  it('are joined where a second table draws the links between them', async () => {
    const log = await readBook({
      Elements: [
        ['Node ID', 'Type', 'Label', 'Severity', 'Likelihood'],
        ['N1', 'Control', 'Alarm on the feed', null, null],
        ['N2', 'Cause', 'Transfer is seen late', null, null],
        ['N3', 'Hazard', 'Round list is incomplete', 'Major', 'Low'],
        ['N4', 'Hazard', 'Round list of yesterday', 'Considerable', 'Low'],
        ['N5', 'Cause', 'Tab is left open', null, null],
      ],
      Links: [
        ['From', 'Relation', 'To'],
        ['N2', 'causes', 'N3'],
        ['N3', 'is mitigated by', 'N1'],
        ['N5', 'causes', 'N4'],
        ['N1', 'mitigates', 'N4'],
      ],
    })
    expect(lines(log)).toEqual([
      'N3 | Round list is incomplete | Major × Low = 3 | – | 1c 1m | –',
      'N4 | Round list of yesterday | Considerable × Low = 2 | – | 1c 1m | –',
    ])
    expect(asked(log)).toEqual([])
    expect(reasons(log).filter((reason) => reason === 'Links rows of another table')).toHaveLength(5)
  })

  it('are joined where they name a range of ids', async () => {
    const log = await readBook({
      Hazards: [
        ['Hazard ref', 'Hazard', 'Severity', 'Likelihood'],
        ['H01', 'No escort', 'Minor', 'Medium'],
        ['H02', 'Escort on the wrong day', 'Considerable', 'Low'],
        ['H03', 'Escort list is stale', 'Minor', 'Medium'],
      ],
      Mitigations: [
        ['Mitigation ref', 'Mitigation', 'Applies to hazard(s)'],
        ['M1', 'Booking screen', 'H01–H03'],
        ['M2', 'Reload button', 'H02 to H03'],
      ],
    })
    expect(lines(log).map((line) => line.split(' | ')[4])).toEqual(['0c 1m', '0c 2m', '0c 2m'])
  })
})
