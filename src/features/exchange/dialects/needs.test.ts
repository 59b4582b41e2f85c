import { describe, expect, it } from 'vitest'
import { lines, readLog, reasons } from '../reading.test-support.ts'

describe('requirements documents', () => {
  it('reads the blocks of StrictDoc', async () => {
    const log = await readLog({
      'pump.sdoc': `[DOCUMENT]
TITLE: Pump hazards

[HAZARD]
UID: HZ-9
TITLE: Door opens while running
STATEMENT: >>>
The door can be
opened by hand.
<<<
CAUSE: Latch worn
SEVERITY: Major
LIKELIHOOD: Low
STATUS: Open

[CONTROL]
UID: CT-1
STATEMENT: The pump stops when the door opens
RELATIONS:
- TYPE: Parent
  VALUE: HZ-9

[REQUIREMENT]
UID: RQ-1
TITLE: Colour of the door
STATEMENT: The door is blue.
`,
    })
    expect(lines(log)).toEqual(['HZ-9 | Door opens while running | Major × Low = 3 | – | 1c 1m | Open'])
    expect(log.result.format).toBe('needs')
  })

  it('reads the directives of Sphinx-Needs, and says so of a page without any', async () => {
    const log = await readLog({
      'hazards.rst': `Hazards
=======

.. hazard:: Wrong unit shown
   :id: HZ_1
   :severity: Major
   :likelihood: Low

   The screen shows another unit.

.. control:: Unit beside each number
   :id: CT_1
   :mitigates: HZ_1

   It is printed in bold.

.. note:: Reviewed in May
`,
      'about.rst': 'About\n=====\n\nThis page has no needs.\n',
    })
    expect(lines(log)).toEqual(['HZ_1 | Wrong unit shown | Major × Low = 3 | – | 0c 1m | –'])
    expect(log.log.hazards[0]?.found.prose.description).toBe('The screen shows another unit.')
    expect(reasons(log)).toEqual(['No hazard on this page'])
  })
})
