import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import { createImportReader } from '../exchange-service.ts'
import { lines, readLog } from '../reading.test-support.ts'

const fold = (id: string, name: string) =>
  `<details>\n<summary>${id} – ${name}</summary>\n\n**Cause:** Age\n\n**Controls:** Tests\n\n</details>\n\n`

const row = (text: number[], end: number[]) =>
  new Uint8Array([
    ...Buffer.from('ID,Hazard,Cause'),
    ...end,
    ...Buffer.from('1,'),
    ...text,
    ...Buffer.from(',x'),
    ...end,
  ])

describe('what else logs do', () => {
  it('fills a page from its front matter', async () => {
    const log = await readLog({
      'h1.md':
        '---\nid: HAZ-0001\ntitle: Wrong context\nseverity: Major\nlikelihood: Low\nstatus: Open\n---\n\n# Wrong context\n\n## Causes\n\n- Two tabs\n- Stale session\n\n## Controls\n\n- Banner\n',
    })
    expect(lines(log)).toEqual(['HAZ-0001 | Wrong context | Major × Low = 3 | – | 2c 1m | Open'])
  })

  it('takes the hazard description for the title where a column of that kind has no name beside it', async () => {
    const log = await readLog({
      'log.csv':
        'Hazard ID,Hazard Description,Potential Cause(s),Potential Effect / Harm,Existing Mitigation,Initial Risk Severity (1-5),Initial Risk Likelihood (1-5),Initial Risk Rating (LxS),Additional Mitigation,Residual Risk Severity,Residual Risk Likelihood,Residual Risk Rating,Hazard Transferred?\n' +
        'HZ1,Wrong result read,Sorting,Wrong care,Bold date,4 - Major,3 - Medium,3,Sort test,4 - Major,1 - Very Low,2,No\n',
    })
    expect(lines(log)).toEqual(['HZ1 | Wrong result read | Major × Medium = 3 | Major × Very Low = 2 | 1c 2m | –'])
  })

  it('reads a whole rating in one cell when its words can only be one of each', async () => {
    const log = await readLog({
      'log.md': `| ID | Hazard | Initial (S/L/R) | Residual |
|---|---|---|---|
| H1 | Wrong patient | Major / Medium / 3 | Very Low × Major = 2 |
`,
    })
    expect(lines(log)).toEqual(['H1 | Wrong patient | Major × Medium = 3 | Major × Very Low = 2 | 0c 0m | –'])
    expect(log.result.hazards[0]?.initial.stated.risk).toBe('Major / Medium / 3')
  })

  it('calls a numbered hazard without a name by what describes it', async () => {
    const log = await readLog({
      'log.md':
        '## Hazard 1\n### Description\nDose with wrong unit.\n### Causes\nLocale\n### Severity\nMajor\n### Likelihood\nLow\n',
    })
    expect(lines(log)).toEqual(['1 | Dose with wrong unit. | Major × Low = 3 | – | 1c 0m | –'])
  })

  it('reads several scores in one sentence of labels', async () => {
    const log = await readLog({
      'log.md': `## Hazards
### Wrong patient selected
Likelihood: Medium. Severity: Major. Risk: 3.

Causes:

* Names
* Truncation

Mitigations:

* Date of birth

Residual likelihood: Low. Residual severity: Major. Residual risk: 3.
`,
    })
    expect(lines(log)).toEqual(['– | Wrong patient selected | Major × Medium = 3 | Major × Low = 3 | 2c 1m | –'])
  })

  it('reads a header over two rows without merges, and hazards without ids', async () => {
    const log = await readLog({
      'log.csv':
        'Hazard,Cause,Initial,,,Controls,Residual,,\n,,Likelihood,Severity,Rating,,Likelihood,Severity,Rating\n' +
        'Wrong unit,Locale,Low,Major,3,Label,Very Low,Major,2\n,Import,,,,Check,,,\nLost order,Queue,Medium,Minor,2,Retry,Low,Minor,1\n',
    })
    expect(lines(log)).toEqual([
      '– | Wrong unit | Major × Low = 3 | Major × Very Low = 2 | 2c 2m | –',
      '– | Lost order | Minor × Medium = 2 | Minor × Low = 1 | 1c 1m | –',
    ])
  })

  it('reads the columns of the DCB0129 guidance in capitals', async () => {
    const log = await readLog({
      'log.csv':
        'HAZARD NO,HAZARD NAME,HAZARD DESCRIPTION,POTENTIAL CLINICAL IMPACT,POSSIBLE CAUSES,EXISTING CONTROLS,SEVERITY,LIKELIHOOD,RISK RATING,DESIGN,TEST,TRAINING,BUSINESS PROCESS CHANGE,SEVERITY,LIKELIHOOD,RISK RATING,ACTION SUMMARY,ACTION OWNER,HAZARD STATUS\n' +
        '1,Wrong allergy,Of another patient,Reaction,Merge,ID check,Major,Low,3,Audit,Regression pack,Guide,Weekly report,Major,Very Low,2,Finish audit,Team A,Open\n',
    })
    expect(lines(log)).toEqual(['1 | Wrong allergy | Major × Low = 3 | Major × Very Low = 2 | 1c 5m | Open'])
    expect(log.log.found.hazards[0]?.controls.map(({ kind }) => kind)).toEqual([
      null,
      'design',
      'test',
      'training',
      'business-process',
    ])
  })

  it('reads fold-out parts of a page', async () => {
    const log = await readLog({ 'log.md': `# Hazards\n\n${fold('H1', 'Wrong chart')}${fold('H2', 'No print')}` })
    expect(lines(log)).toEqual(['H1 | Wrong chart | – | – | 1c 1m | –', 'H2 | No print | – | – | 1c 1m | –'])
  })

  it('reads the what-if questions of a workshop', async () => {
    const log = await readLog({
      'swift.csv':
        'What if?,Causes,Consequences,Safeguards,Severity,Likelihood,Recommendations\nPatient has no number,New born,No match,Temporary number,Considerable,Medium,Manual matching\n',
    })
    expect(lines(log)).toEqual(['– | Patient has no number | Considerable × Medium = 3 | – | 1c 2m | –'])
  })

  it('reads a risk register whose consequence is text outside its ratings and a score inside them', async () => {
    const log = await readLog({
      'register.yaml': `risk_register:
  - ref: R1
    risk: The algorithm misses a fracture
    consequence: Delayed treatment
    inherent: {likelihood: Medium, consequence: Major, score: 3}
    mitigations: [Second reader, Audit]
    residual: {likelihood: Low, consequence: Major, score: 3}
`,
    })
    expect(lines(log)).toEqual([
      'R1 | The algorithm misses a fracture | Major × Medium = 3 | Major × Low = 3 | 0c 2m | –',
    ])
  })

  it('decodes what Windows and old Macintosh programs save', async () => {
    const windows = await readLog({ 'log.csv': row([0x93, 0x4c, 0xe9, 0x94, 0x96], [13, 10]) })
    expect(windows.result.hazards[0]?.title).toBe('“Lé”–')
    const macintosh = await readLog({ 'log.csv': row([0xd2, 0x4c, 0x8e, 0xd3, 0xd0], [13]) })
    expect(macintosh.result.hazards[0]?.title).toBe('“Lé”–')
  })

  it.each([
    ['log.xlsx', '<html><body><table></table></body></html>', 'a web page', '.html'],
    ['log.xls', '<?mso-application progid="Excel.Sheet"?><Workbook/>', 'an Excel 2003 XML workbook', '.xlsx'],
    ['log.xls', 'MIME-Version: 1.0\nX-Document-Type: Workbook\n', 'saved as one web page', '.xlsx'],
    ['log.xlsx', 'ID,Hazard,Cause\n1,Late,x\n', 'plain text', '.csv'],
    ['log.csv', 'ID,Haz\0ard\n', 'no text', 'CSV'],
    ['log.docx', 'PK', 'a text document', 'web page'],
    ['scan.pdf', '%PDF', 'a printed page', 'printed from'],
    ['logs.zip', 'PK', 'an archive', 'Unpack'],
  ])('says what %s is and what can be done about it', async (name, content, kind, remedy) => {
    const answer = await createImportReader(null).read([{ name, bytes: Buffer.from(content) }], {
      matrix: DEFAULT_MATRIX,
      answers: {},
    })
    if (!isRefusal(answer)) throw new Error('It was read.')
    expect(answer.sentence).toContain(kind)
    expect(answer.remedy).toContain(remedy)
  })
})

describe('small habits of those who write logs', () => {
  it('reads lines that end with a semicolon as items, and a likelihood in its short form', async () => {
    const log = await readLog({
      'log.md':
        '| Ref | Hazard | Cause(s) | Sev. | L’hood |\n|---|---|---|---|---|\n| H1 | Step skipped | Click-through;<br>stale cache | Major | Low |\n',
    })
    expect(lines(log)).toEqual(['H1 | Step skipped | Major × Low = 3 | – | 2c 0m | –'])
  })

  it('takes a hyphen that does not break a line for a hyphen in an id', async () => {
    const log = await readLog({ 'log.csv': 'ID,Hazard,Cause\nH\u20111,Wrong bed,Names\n' })
    expect(log.result.hazards[0]?.ref).toBe('H-1')
  })

  it('takes what follows from the one hazard of a bow-tie for no hazards of their own', async () => {
    const log = await readLog({
      'log.md':
        '# Bow-tie\n\n**Hazard:** Wrong dose given\n\n## Threats\n\n| Threat | Preventive barriers |\n|---|---|\n| Unit mix-up | Unit lock; Second check |\n| Old weight | Weight prompt |\n\n## Consequences\n\n| Consequence | Mitigating barriers | Severity |\n|---|---|---|\n| Overdose | Antidote alert | Major |\n',
    })
    expect(lines(log)).toEqual(['– | Wrong dose given | Major × ? = ? | – | 2c 4m | –'])
    expect(log.log.found.hazards[0]?.prose.effect).toBe('Overdose')
  })

  it('finds the id of a hazard behind the number of its section', async () => {
    const log = await readLog({
      'log.md': '## 5.1 H-01 Wrong bed\n\n**Cause**: Names alike\n\n**Severity**: Major\n\n**Likelihood**: Low\n',
    })
    expect(lines(log)).toEqual(['H-01 | Wrong bed | Major × Low = 3 | – | 1c 0m | –'])
  })

  it('reads a table without a hazard in it as that of the heading above, which may be a summary to open', async () => {
    const table =
      '| Cause | Severity | Likelihood | Control |\n|---|---|---|---|\n| Names; Tabs | Major | Low | Banner |\n'
    const page = `<details>\n<summary>H1 Wrong bed</summary>\n\n${table}\n</details>\n\n## H2 Wrong ward\n\n${table}`
    expect(lines(await readLog({ 'log.md': page }))).toEqual([
      'H1 | Wrong bed | Major × Low = 3 | – | 2c 1m | –',
      'H2 | Wrong ward | Major × Low = 3 | – | 2c 1m | –',
    ])
  })
})
