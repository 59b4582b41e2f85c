import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

/** Pages and files that tell a hazard's causes and controls in other ways than a list below a heading. */
describe('causes and controls told one by one', () => {
  it('reads numbered causes with their own controls nested below', async () => {
    const read = await readLog({
      'log.md': `## HZ-3 Consent mark not shown

- **Hazard**: The mark is missing on the ward list
- **Cause 1**: Transfer drops the mark
  - **Control 1.1**: Transfer is tested
  - **Control 1.2**: Marks are counted
- **Cause 2**: The role may not see it
  - **Control 2.1**: Every role sees it
- **Initial risk**: Considerable × Medium = 3
- **Status**: Open
`,
    })
    expect(lines(read)).toEqual(['HZ-3 | Consent mark not shown | Considerable × Medium = 3 | – | 2c 3m | Open'])
    const { causes, controls } = read.log.hazards[0]?.found ?? { causes: [], controls: [] }
    expect(causes.map(({ text }) => text)).toEqual(['Transfer drops the mark', 'The role may not see it'])
    expect(controls.map((control) => [control.text, control.causes])).toEqual([
      ['Transfer is tested', ['Transfer drops the mark']],
      ['Marks are counted', ['Transfer drops the mark']],
      ['Every role sees it', ['The role may not see it']],
    ])
  })

  it('takes a rating and the kinds of control that stand on a control for those of its hazard', async () => {
    const read = await readLog({
      'log.yaml': `hazards:
  - name: Another patient is added
    clinical_impact: The wrong record is used
    causes:
      - cause: A digit is mistyped
        controls:
          - control: The check digit is verified
            initial_consequence: Considerable
            initial_likelihood: Medium
            initial_training_communication: Clerks learn to search first
            residual_consequence: Minor
            residual_likelihood: Low
            residual_business_process: A second clerk confirms
            reviewed_by: Night team
`,
    })
    expect(lines(read)).toEqual([
      '– | Another patient is added | Considerable × Medium = 3 | Minor × Low = 1 | 1c 3m | –',
    ])
    const found = read.log.hazards[0]?.found
    expect(found?.controls.map(({ text, kind, causes }) => [text, kind, causes])).toEqual([
      ['The check digit is verified', null, ['A digit is mistyped']],
      ['Clerks learn to search first', 'training', ['A digit is mistyped']],
      ['A second clerk confirms', 'business-process', ['A digit is mistyped']],
    ])
    expect(found?.notes).toEqual([{ label: 'reviewed_by', text: 'Night team' }])
  })

  it.each([
    [
      'a callout',
      '> [!danger] Effect\n> The full dose is given.\n\n> [!bug] Causes\n> - Steps are hidden\n> - Plan is copied\n\n> [!success] Controls\n> - Steps stay together\n',
    ],
    [
      'an admonition',
      ':::danger Effect\nThe full dose is given.\n:::\n\n:::caution[Causes]\n- Steps are hidden\n- Plan is copied\n:::\n\n:::tip Controls\n- Steps stay together\n:::\n',
    ],
  ])('reads the title of %s as the label of what it holds', async (_, page) => {
    const read = await readLog({
      'h.md': `# HZ-7 A step is skipped\n\nSeverity: Major\nLikelihood: Low\n\n${page}`,
    })
    expect(lines(read)).toEqual(['HZ-7 | A step is skipped | Major × Low = 3 | – | 2c 1m | –'])
    expect(read.log.hazards[0]?.found.prose.effect).toBe('The full dose is given.')
  })

  it('takes “Existing” and “Additional” below a heading of controls for their stage', async () => {
    const read = await readLog({
      'h.md': `# HZ-8 Late result

**Severity:** Minor
**Likelihood:** Medium

## Controls

**Existing**

- The list is watched

**Additional:**

- An alarm sounds
`,
    })
    expect(read.log.hazards[0]?.found.controls.map(({ text, stage }) => [text, stage])).toEqual([
      ['The list is watched', 'existing'],
      ['An alarm sounds', 'additional'],
    ])
  })

  it('keeps a line with a label nobody knows out of the field above it', async () => {
    const read = await readLog({
      'h.md': `# Wrong record open

ID: HZ-21
Severity: Major
Likelihood: Low
Causes: Tabs look alike
Created: 3 May 2026 10:21
Tags: identity, screens
`,
    })
    expect(lines(read)).toEqual(['HZ-21 | Wrong record open | Major × Low = 3 | – | 1c 0m | –'])
    expect(read.log.hazards[0]?.found.notes).toEqual([
      { label: 'Created', text: '3 May 2026 10:21' },
      { label: 'Tags', text: 'identity, screens' },
    ])
  })

  it.each(['_No response_', 'TBC — awaiting the review of the officer', 'TBC (not scored yet)'])(
    'finds no control in “%s”',
    async (text) => {
      const read = await readLog({
        'h.md': `### Hazard name\n\nBlood group of another\n\n### Causes\n\n- Key without the patient\n\n### Controls\n\n${text}\n`,
      })
      expect(lines(read)).toEqual(['– | Blood group of another | – | – | 1c 0m | –'])
    },
  )

  it('does not take the labels of a tracker’s issue for a control', async () => {
    const read = await readLog({
      'h.md': `### Hazard name\n\nBlood group of another\n\n### Causes\n\n- Key without the patient\n\n### Labelling\n\nhazard, triage\n`,
    })
    expect(lines(read)).toEqual(['– | Blood group of another | – | – | 1c 0m | –'])
    expect(read.log.hazards[0]?.found.notes).toEqual([{ label: 'Labelling', text: 'hazard, triage' }])
  })
})

const lettered = (letter: string, name: string) => `**Hazard ${letter}: ${name}**

| | Initial | Residual |
|---|---|---|
| Severity | Major | Major |
| Likelihood | Medium | Very Low |

Causes:
 a. The queue is emptied

Controls:
 a. It is audited
`

describe('sections and tables that look like something else', () => {
  it('reads a lettered hazard whatever words its name has', async () => {
    const read = await readLog({
      'log.md': `# Hazards\n\n${lettered('A', 'Wrong bed')}\n${lettered('B', 'Report lost')}`,
    })
    expect(lines(read)).toEqual([
      'A | Wrong bed | Major × Medium = 3 | Major × Very Low = 2 | 1c 1m | –',
      'B | Report lost | Major × Medium = 3 | Major × Very Low = 2 | 1c 1m | –',
    ])
  })

  it('reads a whole hazard whose name has a word of documents in it', async () => {
    const read = await readLog({
      'log.md': `# Log\n\n## Old document shown\n\nSeverity: Minor\nLikelihood: Low\nCauses: Cache\nControls: Expiry\n`,
    })
    expect(lines(read)).toEqual(['– | Old document shown | Minor × Low = 1 | – | 1c 1m | –'])
  })

  it('names a hazard by its field below a summary of a higher level', async () => {
    const read = await readLog({
      'log.md': `<details>
<summary>
Hazard 10 - Late sync
</summary>
<a href="h.html">page</a>

### Hazard name
Late sync

### Likelihood scoring
1 - Very low: it has not been seen

### Severity scoring
3 - Considerable: a severe injury

</details>
`,
    })
    expect(lines(read)).toEqual(['10 | Late sync | Considerable × Very Low = 2 | – | 0c 0m | –'])
  })

  it('reads a table of hazards whose heading speaks of mitigation as well', async () => {
    const read = await readLog({
      'log.md': `## Hazard Analysis and Risk Mitigation Table

| Risk ID | Hazard & Sequence of Events | Hazardous Situation | Harm | Initial Risk | Risk Control Measure | Residual Risk |
|---|---|---|---|---|---|---|
| **HAZ-1** | A target is approved unread. | The coil is placed by it. | No effect | Major × Low | 1. Nothing is chosen before.<br>2. It is confirmed. | Major × Very Low |
| **HAZ-2** | Two spaces are mixed up. | The coil is misplaced. | No effect | Minor × Low | 1. The space is named. | Minor × Very Low |
`,
    })
    expect(lines(read)).toEqual([
      'HAZ-1 | A target is approved unread. | Major × Low = 3 | Major × Very Low = 2 | 0c 2m | –',
      'HAZ-2 | Two spaces are mixed up. | Minor × Low = 1 | Minor × Very Low = 1 | 0c 1m | –',
    ])
  })

  it('takes a column “Hazard” of ids for the rows’ own where no other table describes them', async () => {
    const read = await readLog({
      'log.md': `## Sicurezza

| Hazard | Evento pericoloso | Severità | Controlli minimi | Evidenza di chiusura |
|---|---|---|---|---|
| HZ-01 | il risultato va a un altro paziente | Catastrophic | ambito fisso | prova di isolamento |
| HZ-02 | l’unità cambia | Major | mappa con versione | confronto |
`,
    })
    expect(lines(read)).toEqual([
      'HZ-01 | il risultato va a un altro paziente | Catastrophic × ? = ? | – | 0c 1m | –',
      'HZ-02 | l’unità cambia | Major × ? = ? | – | 0c 1m | –',
    ])
  })

  it('reads situations with their cause and control as hazards without ids', async () => {
    const read = await readLog({
      'log.md': `### Risk table

| Hazardous situation | Cause | Control | Verified by |
|---|---|---|---|
| A position is misread | An axis is flipped | One mapping | VIEW-2 |
| A colour is misread | Each image has a scale | The bar is shown | VIEW-5 |
`,
    })
    expect(lines(read)).toEqual([
      '– | A position is misread | – | – | 1c 1m | –',
      '– | A colour is misread | – | – | 1c 1m | –',
    ])
  })

  it('passes over a table that only explains the fields of a log', async () => {
    const read = await readLog({
      'fields.md': `# Hazard log fields

| Field | Description |
|---|---|
| **Hazard ID** | Unique identifier, counted up |
| **Date raised** | The day on which somebody saw it first |
| **Hazard description** | What could go wrong |
| **Clinical impact** | What that does to the patient |
| **Possible causes** | There may be several |
| **Existing controls** | What is in place already |
| **Initial severity** | Before anything more is done |
| **Initial likelihood** | Before anything more is done |
| **Status** | Open / Closed / Transferred |
| **Owner** | Who follows the hazard up |
`,
    })
    expect(lines(read)).toEqual([])
    expect(asked(read)).toEqual([])
  })

  it('reads a form whose fields are filled in under the same header', async () => {
    const read = await readLog({
      'hazard.md': `# Wrong dose shown

| Field | Description |
|---|---|
| **Hazard ID** | HAZ-7 |
| **Possible causes** | Rounding of a weight |
| **Existing controls** | Weight checked by two people |
| **Initial severity** | Major |
| **Initial likelihood** | Low |
| **Status** | Open |
`,
    })
    expect(lines(read)).toHaveLength(1)
  })

  it('knows a causal chain for a cause, and controls one by one', async () => {
    const read = await readLog({
      'log.md': `### HZ-1: Wrong field

- **Causal Chain:** The index is off, so another field is read
- **Individual control measures:** A test of the index
- **Severity:** Major
`,
    })
    expect(lines(read)).toEqual(['HZ-1 | Wrong field | Major × ? = ? | – | 1c 1m | –'])
  })
})
