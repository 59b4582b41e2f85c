import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const proposals = (log: Awaited<ReturnType<typeof readLog>>) =>
  Object.fromEntries(log.result.questions.map(({ id, proposed }) => [id, proposed]))
const table = (severity: string, likelihood: string, ...rows: string[]) =>
  [`| ID | Hazard | Cause | ${severity} | ${likelihood} |`, '|---|---|---|---|---|', ...rows].join('\n')

const THREE = ['| 1 | Low |', '| 2 | Medium |', '| 3 | High |']
const FIVE = ['| 1 | Minor |', '| 2 | Significant |', '| 3 | Considerable |', '| 4 | Major |', '| 5 | Catastrophic |']
const scale = (title: string, header: string, steps: readonly string[]) =>
  [title, '', header, '|---|---|', ...steps, ''].join('\n')
const SEVERITY = '1 = Minor, 2 = Considerable, 3 = Catastrophic'
const LIKELIHOOD = '1 = Very Low, 2 = Medium, 3 = Very High'

describe('a scale that the log declares', () => {
  it.each([
    ['below bold lines', '**Severity**', '**Likelihood**', '| Level | Definition |'],
    ['below headings', '### Severity', '### Likelihood', '| Score | Meaning |'],
    ['below headings that say more', '## 3.1 Severity scale (S)', '## 3.2 Probability scale (P)', '| Score | Word |'],
  ])('is read %s', async (_, severity, likelihood, header) => {
    const log = await readLog({
      'log.md': [
        '# Log',
        scale(severity, header, THREE),
        scale(likelihood, header, THREE),
        '## Hazards',
        table('S', 'L', '| H1 | Wrong dose | Typo | 2 | 3 |', '| H2 | Late dose | Queue | 1 | 1 |'),
      ].join('\n\n'),
    })
    expect(proposals(log)).toMatchObject({ 'severity-scale': SEVERITY, 'likelihood-scale': LIKELIHOOD })
    const answered = await readLog(
      { 'log.md': table('Severity (1-3)', 'Likelihood (1-3)', '| H1 | Wrong dose | Typo | 2 | 3 |') },
      { 'severity-scale': SEVERITY, 'likelihood-scale': LIKELIHOOD },
    )
    expect(answered.result.hazards[0]?.initial).toMatchObject({ severity: 'Considerable', likelihood: 'Very High' })
  })

  it('shows that words which the plan has too are those of another scale', async () => {
    const log = await readLog({
      'log.md': [
        scale('**Severity**', '| Level | Definition |', [
          '| Slight | No harm |',
          '| Major | Harm |',
          '| Fatal | Death |',
        ]),
        '## Hazards',
        table('Severity', 'Likelihood', '| H1 | Wrong dose | Typo | Major | Low |'),
      ].join('\n\n'),
    })
    expect(asked(log)).toContain('severity:major')
  })

  it('makes numbers certain that mean the same in the plan', async () => {
    const log = await readLog({
      'log.md': [
        scale('## Severity', '| Score | Description |', FIVE),
        '## Hazards',
        table('Severity', 'Likelihood', '| H1 | Wrong dose | Typo | 4 | Low |'),
      ].join('\n\n'),
    })
    expect(log.result.hazards[0]?.initial).toMatchObject({ severity: 'Major', likelihood: 'Low', level: 3 })
    expect(asked(log)).toEqual([])
  })

  it.each([
    ['Severity (1-3)', 'Likelihood (1–3)'],
    ['Severity 1 to 3', 'Likelihood [1..3]'],
  ])('is as long as the header %s says', async (severity, likelihood) => {
    const log = await readLog({ 'log.md': table(severity, likelihood, '| H1 | Wrong dose | Typo | 2 | 1 |') })
    expect(proposals(log)).toEqual({ 'severity-scale': SEVERITY, 'likelihood-scale': LIKELIHOOD })
  })

  it('is as long as the label of a field says', async () => {
    const log = await readLog({
      'log.md': '# H1: Wrong dose\n\nCause: Typo\n\nSeverity (1-3): 2\n\nLikelihood (1-3): 1\n',
    })
    expect(proposals(log)).toEqual({ 'severity-scale': SEVERITY, 'likelihood-scale': LIKELIHOOD })
  })

  it('is taken to reach to ten where the numbers go beyond the plan’s words', async () => {
    const log = await readLog({ 'log.md': table('S', 'O', '| H1 | Wrong dose | Typo | 9 | 3 |') })
    expect(proposals(log)['severity-scale']).toBe(
      '1–2 = Minor, 3–4 = Significant, 5–6 = Considerable, 7–8 = Major, 9–10 = Catastrophic',
    )
  })

  it.each([
    [
      'a list',
      [
        { score: 1, label: 'Low' },
        { score: 2, label: 'Medium' },
        { score: 3, label: 'High' },
      ],
    ],
    ['an object', { 1: 'Low', 2: 'Medium', 3: 'High' }],
  ])('is read from %s in a JSON file', async (_, severityScale) => {
    const hazards = [{ id: 'H1', name: 'Wrong dose', causes: ['Typo'], severity: 2, likelihood: 'Low' }]
    const log = await readLog({ 'log.json': JSON.stringify({ severityScale, hazards }) })
    expect(proposals(log)).toMatchObject({ 'severity-scale': SEVERITY })
  })

  it('is no list of hazards, however its columns are called', async () => {
    const log = await readLog({
      'log.md': [
        scale('## Likelihood', '| Score | Description | Frequency |', [
          '| 1 | Very low | yearly |',
          '| 2 | Low | monthly |',
          '| 3 | Medium | daily |',
        ]).replace('|---|---|', '|---|---|---|'),
        '## Severity of open hazards',
        table(
          'Severity',
          'Likelihood',
          ...['H1', 'H2', 'H3'].map((ref) => `| ${ref} | Bed ${ref} | Typo | Major | Low |`),
        ),
      ].join('\n\n'),
    })
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['H1', 'H2', 'H3'])
  })
})

it.each([
  ['in brackets', '(1 = Minor, 2 = Significant, 3 = Considerable, 4 = Major, 5 = Catastrophic)'],
  ['below it', '\n1 Minor\n2 Significant\n3 Considerable\n4 Major\n5 Catastrophic'],
  [
    'at length',
    '(choose the worst that is likely: see the guidance of the group; 1: Minor; 2: Significant; 3: Considerable; 4: Major; 5: Catastrophic)',
  ],
])('takes the numbers of a column whose label tells what they mean %s', async (_, told) => {
  const log = await readLog({
    'log.csv': `ID,Hazard,Cause,"Severity ${told}",Likelihood\nH1,Late result,Queue stuck,4,Low\n`,
  })
  expect(lines(log)).toEqual(['H1 | Late result | Major × Low = 3 | – | 1c 0m | –'])
  expect(asked(log)).toEqual([])
})

it('asks where a label tells another scale', async () => {
  const log = await readLog({
    'log.csv':
      'ID,Hazard,Cause,"Severity (1 = Trivial, 2 = Minor, 3 = Grave)",Likelihood\nH1,Late result,Queue stuck,3,Low\n',
  })
  expect(proposals(log)).toEqual({
    'severity-scale': '1 = Minor, 2 = Considerable, 3 = Catastrophic',
    'likelihood:low': 'Low',
  })
})
