import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const read = (name: string, ...text: string[]) => readLog({ [name]: text.join('\n') })

describe('AsciiDoc', () => {
  it('reads sections, lists, wrapped lines and descriptions', async () => {
    const log = await read(
      'hazards.adoc',
      '= Hazard log',
      ':toc: left',
      '// for the ward only',
      '',
      '[[h1]]',
      '== H-1: Wrong drawer opened',
      '',
      '* *Causes:* two drawers of one name; a label that nobody scanned because',
      'the scanner was away',
      '* *Severity* Major. *Likelihood* Low.',
      '* *Existing controls:*',
      '** The drawer lights up',
      '** The name is spoken',
      '',
      '----',
      'Severity: Minor',
      '----',
      '',
      '== H-2: Drawer stays shut',
      '',
      'Causes:: Flat battery',
      'Severity:: Minor',
      'Likelihood:: Medium',
    )
    expect(log.result.format).toBe('asciidoc-sections')
    expect(lines(log)).toEqual([
      'H-1 | Wrong drawer opened | Major × Low = 3 | – | 2c 2m | –',
      'H-2 | Drawer stays shut | Minor × Medium = 2 | – | 1c 0m | –',
    ])
  })

  it('reads a table whose cells stand in lines of their own', async () => {
    const log = await read(
      'hazards.asciidoc',
      '== Hazards',
      '',
      '.All of them',
      '[cols="1,3,2,2",options="header"]',
      '|===',
      '|ID |Hazard |Severity |Likelihood',
      '',
      '|H-1',
      '|Wrong dose shown',
      '|Major',
      '|Low',
      '|===',
    )
    expect(lines(log)).toEqual(['H-1 | Wrong dose shown | Major × Low = 3 | – | 0c 0m | –'])
  })
})

describe('a table of AsciiDoc', () => {
  it('keeps its cells apart where text is wrapped in the middle of a row', async () => {
    const log = await read(
      'hazards.adoc',
      '== Hazards',
      '',
      '[cols=",,,,",options="header",]',
      '|===',
      '|ID |Hazard |Severity |Likelihood |Controls',
      '|H-1 |Wrong dose shown after the second',
      'tap |Major |Low |Shown once',
      '',
      '|H-2 |Name cut |Minor |Very low |Names are never cut, and the',
      'whole of it is shown',
      '|H-3 |Late |Major |Low |None',
      '|===',
    )
    expect(lines(log)).toEqual([
      'H-1 | Wrong dose shown after the second tap | Major × Low = 3 | – | 0c 1m | –',
      'H-2 | Name cut | Minor × Very Low = 1 | – | 0c 1m | –',
      'H-3 | Late | Major × Low = 3 | – | 0c 0m | –',
    ])
  })
})

describe('what only lays a page out in AsciiDoc', () => {
  it('is no text of a hazard', async () => {
    const log = await read(
      'hazards.adoc',
      '=== H-1: Wrong drawer',
      '',
      '[cols=",",options="header",]',
      '|===',
      '|Field |Value',
      '|Cause |Two names',
      '|Severity |Major',
      '|===',
      '',
      "'''''",
      '',
      '=== H-2: Late',
      '',
      '* *Severity:* Minor',
      '* *Further controls.*',
      '[arabic]',
      '. Ring a bell',
      '. Call the ward',
    )
    expect(lines(log)).toEqual([
      'H-1 | Wrong drawer | Major × ? = ? | – | 1c 0m | –',
      'H-2 | Late | Minor × ? = ? | – | 0c 2m | –',
    ])
  })
})

describe('reStructuredText', () => {
  it('reads sections under any adornment, field lists and wrapped items', async () => {
    const log = await read(
      'hazards.rst',
      '==========',
      'Hazard log',
      '==========',
      '',
      '.. _h1:',
      '',
      'H-1: Wrong drawer opened',
      '~~~~~~~~~~~~~~~~~~~~~~~~',
      '',
      ':Severity: Major',
      ':Likelihood: Low',
      '',
      '-  **Causes:** two drawers of one name; a label that nobody scanned',
      '   because the scanner was away',
      '-  **Controls:** ``drawer`` lights up',
      '',
      'H-2: Drawer stays shut',
      '~~~~~~~~~~~~~~~~~~~~~~',
      '',
      ':Severity: Minor',
      ':Likelihood: Medium',
      ':Cause: Flat battery',
    )
    expect(log.result.format).toBe('rst-sections')
    expect(lines(log)).toEqual([
      'H-1 | Wrong drawer opened | Major × Low = 3 | – | 2c 1m | –',
      'H-2 | Drawer stays shut | Minor × Medium = 2 | – | 1c 0m | –',
    ])
  })

  it('reads list tables, simple tables and drawn tables, and scales beside them', async () => {
    const header = ['Hazards', '-------', '']
    const list = [
      '.. list-table:: Hazards',
      '   :header-rows: 1',
      '   :widths: 10 40 20 20',
      '',
      '   * - ID',
      '     - Hazard',
      '     - Severity',
      '     - Likelihood',
      '   * - H-1',
      '     - Wrong dose',
      '       shown',
      '     - Major',
      '     - Low',
      '',
      'After the table.',
    ]
    const simple = [
      '====  ================  ========  ==========',
      'ID    Hazard            Severity  Likelihood',
      '====  ================  ========  ==========',
      'H-1   Wrong dose        Major     Low',
      '      shown',
      '====  ================  ========  ==========',
    ]
    const drawn = [
      '+-----+------------------+----------+------------+',
      '| ID  | Hazard           | Severity | Likelihood |',
      '+=====+==================+==========+============+',
      '| H-1 | Wrong dose shown | Major    | Low        |',
      '+-----+------------------+----------+------------+',
    ]
    for (const table of [list, simple, drawn]) {
      const log = await read('hazards.rst', ...header, ...table)
      expect(lines(log)).toEqual(['H-1 | Wrong dose shown | Major × Low = 3 | – | 0c 0m | –'])
      expect(log.result.format).toBe('rst-table')
    }
  })

  it('finds the columns of a simple table below letters of double width', async () => {
    const log = await read(
      'hazards.rst',
      '====  ==============  ========  ==========',
      'ID    Hazard          Severity  Likelihood',
      '====  ==============  ========  ==========',
      'H-1   誤投与          Major     Low',
      'H-2   患者の取り違え  Minor     Medium',
      '====  ==============  ========  ==========',
    )
    expect(lines(log)).toEqual([
      'H-1 | 誤投与 | Major × Low = 3 | – | 0c 0m | –',
      'H-2 | 患者の取り違え | Minor × Medium = 2 | – | 0c 0m | –',
    ])
  })

  it('goes on reading the blocks of Sphinx-Needs as such', async () => {
    const log = await read(
      'hazards.rst',
      'Hazards',
      '=======',
      '',
      '.. hazard:: Wrong dose shown',
      '   :id: HAZ_1',
      '   :severity: Major',
      '',
      '   The dose of another person is shown.',
    )
    expect(log.result.format).toBe('needs')
  })
})
