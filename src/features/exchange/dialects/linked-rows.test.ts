import { describe, expect, it } from 'vitest'
import { asked, lines, readBook, readLog, reasons } from '../reading.test-support.ts'

const page = (first: string, second: string, ...list: readonly string[]) =>
  readLog({
    'log.md': `# Hazard log

## H1: No escort

**Controls:** ${first}

**Severity:** Minor

**Likelihood:** Low

## H2: Escort list is stale

**Controls:**

${second}

**Severity:** Minor

**Likelihood:** Low

# Controls

| ID | Control |${list.length === 0 ? '' : ' Hazards |'}
|---|---|${list.length === 0 ? '' : '---|'}
| CTL-1 | Booking screen |${list[0] ?? ''}
| CTL-2 | Reload button |${list[1] ?? ''}
`,
  })

const controls = async (read: ReturnType<typeof page>) =>
  (await read).log.found.hazards.map((hazard) => hazard.controls.map(({ text }) => text))

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

  const told = [['Booking screen', 'Reload button'], ['Reload button']]

  it('are joined where the sections of a page name the controls of a list by their ids', async () => {
    const read = page('CTL-1, CTL-2', '- CTL-2: Reload button')
    expect(await controls(read)).toEqual(told)
    expect(reasons(await read)).not.toContain('No hazard names this control or cause')
  })

  it('are told once where the list names the hazards again', async () => {
    const read = page('CTL-1 and CTL-2', '- CTL-2', ' H1 |', ' H1, H2 |')
    expect((await controls(read)).map((names) => names.toSorted())).toEqual(told)
  })

  it('stay as they are written where no list has all of the ids', async () => {
    expect(await controls(page('CTL-1, CTL-7', '- CTL-2'))).toEqual([['CTL-1, CTL-7'], ['Reload button']])
  })
})

it('a control of several hazards acts in each of them on its own cause', async () => {
  const log = await readLog({
    'hazards.csv': 'Hazard ID,Hazard,Severity\nH1,Wrong dose,Major\nH2,Late dose,Minor\n',
    'causes.csv': 'Cause ID,Hazard ID,Cause\nC1,H1,Old weight\nC2,H2,Full queue\n',
    'controls.csv': 'Control ID,Hazard IDs,Cause IDs,Control\nM1,"H1, H2","C1, C2",Pharmacist check\n',
  })
  const acting = log.log.found.hazards.map((hazard) => hazard.controls.map(({ causes }) => causes))
  expect(acting).toEqual([[['Old weight']], [['Full queue']]])
})
