import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const page = (...text: string[]) => ({ 'log.md': text.join('\n') })
const proposals = ({ result }: Awaited<ReturnType<typeof readLog>>) =>
  Object.fromEntries(result.questions.map(({ id, proposed }) => [id, proposed]))

describe('logs as people publish them', () => {
  it('takes a column called "Risk" for what names the hazards where it says something else in each row', async () => {
    const english = await readLog(
      page(
        '# Safety notes – Drawer robot',
        '',
        '| Risk | Cause | Notes |',
        '|---|---|---|',
        '| Wrong drawer | Label not scanned | Stays shut |',
        '| Lost key | Key left inside | Alarm |',
        '| Jam | Worn rail | None yet |',
      ),
    )
    expect(english.result.hazards.map(({ title }) => title)).toEqual(['Wrong drawer', 'Lost key', 'Jam'])
    const japanese = await readLog(
      page('# Risks – Drawer', '', '| Risk | Cause |', '|---|---|', '| 誤投与 | 照合なし |', '| 停止 | 電源断 |'),
    )
    expect(japanese.result.hazards.map(({ title }) => title)).toEqual(['誤投与', '停止'])
  })

  it('takes columns called new for the rating after the controls', async () => {
    const log = await readLog(
      page(
        '| Risk ID | Hazard | S | P | Risk level | Control | New S | New P | New level |',
        '|---|---|---|---|---|---|---|---|---|',
        '| R-1 | Dose shown twice | 4 | 3 | 12 | Show once | 4 | 1 | 4 |',
        '| R-2 | Wrong ward shown | 5 | 2 | 10 | Show name | 5 | 1 | 5 |',
      ),
    )
    expect(log.result.hazards[0]?.residual.stated).toEqual({ severity: '4', likelihood: '1', risk: '4' })
    expect(log.log.hazards[0]?.found.controls.map(({ text }) => text)).toEqual(['Show once'])
  })

  it('reads the rating that is named beside severity and likelihood, and keeps it where the matrix says another', async () => {
    const log = await readLog(
      page(
        '**Severity:** 1 Minor · 2 Significant · 3 Considerable · 4 Major · 5 Catastrophic',
        '**Likelihood:** 1 Very low · 2 Low · 3 Medium · 4 High · 5 Very high',
        '',
        '### H1 — Late result',
        '- **Cause:** Queue is full.',
        '- **Initial:** Severity 4 · Likelihood 3 · **Rating 4 (Unacceptable)**',
        '- **Controls:** Alarm',
        '- **Residual:** Severity 4 · Likelihood 1 · **Rating 3 (ALARP)**',
      ),
    )
    const [hazard] = log.result.hazards
    expect(hazard?.initial).toMatchObject({ severity: 'Major', likelihood: 'Medium', level: 4 })
    expect(hazard?.residual).toMatchObject({ severity: 'Major', likelihood: 'Very Low', level: 3 })
  })

  it('puts a rating of both stages into both', async () => {
    const log = await readLog(
      page(
        '### HAZ-1 — Wrong person told',
        '- **Hazard:** The text goes astray.',
        '- **Initial / residual risk:** High',
      ),
    )
    const [hazard] = log.result.hazards
    expect([hazard?.initial.stated.risk, hazard?.residual.stated.risk]).toEqual(['High', 'High'])
  })

  it('takes what stands between double percent signs for a place that is still to be filled in', async () => {
    const log = await readLog(
      page(
        '### HAZ-1 — Removed from the list',
        '- **Cause:** One tap.',
        '- **Initial risk:** `%%TO RATE%%`',
        '- **Controls:** Ask twice; `%%NAME%%`.',
        '',
        '### HAZ-2 — `%%ADD MORE%%`',
        '- **Cause:** `%%CAUSE%%`',
      ),
    )
    expect(lines(log)).toEqual(['HAZ-1 | Removed from the list | – | – | 1c 1m | –'])
    expect(log.result.hazards[0]?.initial.stated.risk).toBeNull()
  })

  it('takes what explains the fields of the hazards for none of them', async () => {
    const log = await readLog({
      'log.md': [
        '# Hazard log',
        '',
        'Each hazard has:',
        '- **Causes**: how it may come about;',
        '- **Harm**: what it can lead to;',
        '- **Controls**: what we do about it;',
        '- **Status**: one of',
        '  - *controlled*: each control is in place;',
        '  - *open*: one is missing.',
        '',
        '### H-1: Door opened twice',
        '- **Causes:** a lost answer',
        '- **Controls:** orders expire',
        '- **Status:** controlled',
      ].join('\n'),
      'README.md': [
        '# The hazards of this folder',
        '',
        '### Core fields',
        '',
        '- **Hazard name:** Short descriptive title',
        '- **Likelihood scoring:** TBC (awaiting the officer)',
        '- **Description:** Concise 1-3 sentence summary',
        '- **Causes:** Numbered list of root causes',
        '- **Harm:** What comes of it for the patient',
      ].join('\n'),
    })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Door opened twice'])
  })

  it('reads the list below a label that goes on to remark upon it', async () => {
    const log = await readLog(
      page(
        '### H-1: Key copied',
        '- **Causes:** theft',
        '- **Controls**, none of which covers all of it:',
        '  - **The path.** Orders are signed.',
        '  - **The memory.** It is parted.',
        '- **Status:** open',
      ),
    )
    expect(lines(log)).toEqual(['H-1 | Key copied | – | – | 1c 2m | Open'])
  })

  it('asks nothing about a sentence that stands for a status and is none', async () => {
    const log = await readLog(
      page(
        '| ID | Hazard | Control | Residual status |',
        '|---|---|---|---|',
        '| 1 | One | a | The wider surfaces of the system do not exist so far. |',
        '| 2 | Two | b | Watched |',
      ),
    )
    expect(asked(log)).toEqual(['status:watched'])
    expect(log.result.hazards[0]?.statedStatus).toBe('The wider surfaces of the system do not exist so far.')
  })

  it('reads the word behind the code of a score', async () => {
    const log = await readLog(
      page(
        '| ID | Hazard | Severity | Probability | Control |',
        '|---|---|---|---|---|',
        '| 1 | One | S4 (Critical — nobody checks) | P2 (Remote) | a |',
        '| 2 | Two | S4 | P2 | b |',
        '| 3 | Three | S2 (Minor) | P5 – Frequent | c |',
      ),
    )
    expect(proposals(log)).toEqual({
      'severity:4 critical': 'Major',
      'severity:2 minor': 'Significant',
      'likelihood:2 remote': 'Low',
      'likelihood:5 frequent': 'Very High',
    })
  })

  it('proposes what a word means from its place in the scale that the log declares', async () => {
    const log = await readLog(
      page(
        '## Severity levels',
        '',
        '| Level | Description |',
        '|---|---|',
        '| Critical | May kill |',
        '| Major | Lasting harm |',
        '| Moderate | Passing harm |',
        '| Minor | Nuisance |',
        '| Negligible | Nothing |',
        '',
        '## Hazards',
        '',
        '| ID | Hazard | Severity | Likelihood | Control |',
        '|---|---|---|---|---|',
        '| 1 | One | Critical | Very Low | a |',
        '| 2 | Two | Minor | Very High | b |',
      ),
    )
    expect(proposals(log)).toEqual({ 'severity:critical': 'Catastrophic', 'severity:minor': 'Significant' })
  })

  it('joins what an editor wrapped, though the label before it made the line short', async () => {
    const log = await readLog(
      page(
        '### H-1: Order carried out twice',
        '',
        '-   **Causes:** an answer that is lost; an order told again; two',
        '    clients; a restart',
        '-   **Effect:** the drawer stands open',
        '-   **Controls:** each order can be used once and then expires;',
        '    the log is read before it starts',
        '-   **Residual L×S:** 2 × 4 = 8 → reduce to 1 × 4 = 4 with clear',
        '    words on the screen.',
      ),
    )
    const marked = await readLog(
      page(
        '### H-2: Wrong person sees the list',
        '',
        '-   **Existing controls:** Rows are kept apart; numbers are held for',
        '    GP practices by `lists`.',
        '-   **Mitigations:** `list_guards_of_all` requires',
        '    agreed+current+in-window; a grant by staff',
        '-   **Severity:** Major',
      ),
    )
    expect(marked.log.hazards[0]?.found.controls.map(({ text }) => text)).toEqual([
      'Rows are kept apart',
      'numbers are held for GP practices by lists.',
      'list_guards_of_all requires agreed+current+in-window',
      'a grant by staff',
    ])
    const [hazard] = log.log.hazards
    expect(hazard?.found.causes.map(({ text }) => text)).toEqual([
      'an answer that is lost',
      'an order told again',
      'two clients',
      'a restart',
    ])
    expect(hazard?.found.controls).toHaveLength(2)
    expect(hazard?.residual.stated.likelihood).toBe('2')
  })

  it('reads labels in bold with a full stop in a web page too', async () => {
    const log = await readLog({
      'log.html':
        '<h3>H-1: Wrong ward</h3><ul><li><strong>Causes.</strong> Two wards of one name.</li><li><strong>Initial risk.</strong> Major × Low = <strong>3</strong>.</li></ul><p><strong>Existing controls.</strong> The floor is shown.</p>',
    })
    expect(lines(log)).toEqual(['H-1 | Wrong ward | Major × Low = 3 | – | 1c 1m | –'])
  })

  it('reads bold labels without any mark in a web page too', async () => {
    const log = await readLog({
      'log.html':
        '<h2>HAZ-1 Warning passed over</h2><p><strong>Severity</strong> Major. <strong>Likelihood</strong> Low. <strong>Status</strong> open.</p><p><strong>Controls.</strong> A reason is asked for.</p>',
    })
    expect(lines(log)).toEqual(['HAZ-1 | Warning passed over | Major × Low = 3 | – | 0c 1m | Open'])
  })

  it('ends a list of controls at the next label in bold', async () => {
    const log = await readLog(
      page(
        '### Risk 1: RISK_7',
        '',
        '**Hazard**: Stale reading',
        '',
        '**Control measures**:',
        '1. Show the age of each reading.',
        '',
        '**Verification of the control**:',
        'Clock test.',
        '',
        '**Control effectiveness**: 0.9',
        '',
        '**Residual severity**: Minor',
      ),
    )
    expect(log.log.hazards[0]?.found.controls).toMatchObject([
      { text: 'Show the age of each reading.', evidence: ['Clock test.'] },
    ])
    expect(log.result.hazards[0]?.residual.stated.severity).toBe('Minor')
  })

  it('takes no sentence after "Owner / next action" for an owner', async () => {
    const log = await readLog(
      page(
        '### HAZ-1 — Place on the list lost',
        '- **Cause:** One tap removes it.',
        '- **Severity:** Major',
        '- **Owner / further action:** agree who reads the removals each day, and staff it',
        '',
        '### HAZ-2 — Letter lost',
        '- **Cause:** Printer.',
        '- **Severity:** Minor',
        '- **Owner / further action:** Ward manager',
      ),
    )
    expect(log.result.hazards.map(({ owner }) => owner)).toEqual([null, 'Ward manager'])
    expect(log.log.hazards[0]?.found.controls.map(({ text }) => text)).toEqual([
      'agree who reads the removals each day, and staff it',
    ])
  })

  it('proposes a status from what a sentence begins with, and not from words it denies', async () => {
    const log = await readLog(
      page(
        '| ID | Hazard | Control | Status |',
        '|---|---|---|---|',
        '| 1 | One | a | Reduced; bundles are not implemented. |',
        '| 2 | Two | b | Not yet resolved |',
        '| 3 | Three | c | Mitigated by the second check |',
      ),
    )
    expect(Object.values(proposals(log))).toEqual(['Leave as stated', 'Open', 'Closed'])
  })

  it('reads a score with a full stop, and asks with the right proposal what one with an explanation means', async () => {
    const log = await readLog(
      page(
        '## HAZ-1 Warning passed over',
        '',
        '**Severity** Major. **Likelihood** Low.',
        '**Status** open.',
        '',
        '**Controls.** A reason is asked for.',
        '',
        '## HAZ-2 Two records for one person',
        '',
        '**Severity** Major (one person). **Likelihood** Very high if\nused on two wards. **Status** open.',
        '',
        '**Controls.** None.',
      ),
    )
    expect(log.result.hazards[0]?.initial).toMatchObject({ severity: 'Major', likelihood: 'Low', level: 3 })
    expect(Object.values(proposals(log))).toEqual(['Very High'])
  })

  it('takes the rows of a matrix whose corner names both axes for no scale of either', async () => {
    const log = await readLog(
      page(
        '| Likelihood ↓ / Severity → | Minor | Significant | Considerable | Major | Catastrophic |',
        '|---|---|---|---|---|---|',
        '| Very high | 3 | 4 | 4 | 5 | 5 |',
        '| High | 2 | 3 | 3 | 4 | 5 |',
        '| Medium | 2 | 2 | 3 | 3 | 4 |',
        '',
        '### H-1: Late call',
        '- **Causes:** Queue.',
        '- **Severity:** Major',
        '- **Likelihood:** Low',
      ),
    )
    expect(asked(log)).toEqual([])
    expect(lines(log)).toEqual(['H-1 | Late call | Major × Low = 3 | – | 1c 0m | –'])
  })

  it('reads a scale of both axes, with a column for each', async () => {
    const log = await readLog(
      page(
        '| Rating | Severity (S) | Likelihood (L) |',
        '|---|---|---|',
        '| 1 | Negligible: no injury | Rare: not expected |',
        '| 2 | Minor: small injury | Unlikely: credible |',
        '| 3 | Serious: injury | Possible: can occur |',
        '| 4 | Severe: lasting harm | Likely: expected |',
        '',
        '| ID | Hazard | Initial S/L | Controls | Residual S/L |',
        '|---|---|---|---|---|',
        '| HZ-1 | Cart rolls | S4 / L3 | Brake | S2 / L1 |',
        '| HZ-2 | Cart tips | S3 / L2 | Low load | S2 / L2 |',
      ),
    )
    expect(log.log.found.scales.map(({ axis, size }) => [axis, size])).toEqual([
      ['severity', 4],
      ['likelihood', 4],
    ])
  })
})
