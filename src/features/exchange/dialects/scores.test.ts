import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const logOf = (header: string, ...rows: string[]) => ({
  'log.csv': [`ID,Hazard,${header}`, ...rows.map((row, index) => `${index + 1},Hazard ${index + 1},${row}`)].join('\n'),
})
const SLR = 'Severity,Likelihood,Risk'

describe('scores', () => {
  it.each([
    ['4 - Major: death of one', '2 - Low: seldom', '3 - Undesirable: act', 'Major', 'Low', 3],
    ['Major (4)', 'Low (2)', '3 (Undesirable)', 'Major', 'Low', 3],
    ['4 (Major - if it occurs)', '2 (Low — rarely)', 'Level 3', 'Major', 'Low', 3],
    ['**Major**', '_low_', '**3 – Undesirable**', 'Major', 'Low', 3],
    ['4: Major', '2. Low', '3', 'Major', 'Low', 3],
    ['MAJOR ', ' very low', '', 'Major', 'Very Low', 2],
    ['Major', 'Very-High', '5', 'Major', 'Very High', 5],
    ['🔴 Major', '🟡 Medium', '', 'Major', 'Medium', 3],
  ])('reads %s, %s, %s', async (severity, likelihood, risk, ...expected) => {
    const log = await readLog(logOf(SLR, [severity, likelihood, risk].map((cell) => `"${cell}"`).join(',')))
    const { initial } = log.result.hazards[0] ?? {}
    expect([initial?.severity, initial?.likelihood, initial?.level]).toEqual(expected)
    expect(log.result.questions).toEqual([])
  })

  it('keeps what is written and leaves TBC, dashes and blanks unrated', async () => {
    const log = await readLog(logOf(SLR, 'TBC,-,n/a', 'Major,,', ',Low,'))
    expect(log.result.hazards.map(({ initial }) => initial)).toEqual([
      { severity: null, likelihood: null, level: null, stated: { severity: 'TBC', likelihood: '-', risk: 'n/a' } },
      { severity: 'Major', likelihood: null, level: null, stated: { severity: 'Major', likelihood: null, risk: null } },
      { severity: null, likelihood: 'Low', level: null, stated: { severity: null, likelihood: 'Low', risk: null } },
    ])
  })

  it('keeps a stated level that contradicts the matrix', async () => {
    const log = await readLog(logOf(SLR, 'Major,Low,2'))
    expect(log.result.hazards[0]?.initial.level).toBe(2)
  })

  it('asks what numbers mean, and reads them after the answer', async () => {
    const files = logOf(SLR, '4,2,3', '1,1,1')
    const log = await readLog(files)
    expect(log.result.hazards[0]?.initial).toMatchObject({ severity: null, likelihood: null })
    expect(asked(log)).toEqual(['severity-scale', 'likelihood-scale'])
    const answers = {
      'severity-scale': '1 = Minor … 5 = Catastrophic',
      'likelihood-scale': '1 = Very High … 5 = Very Low',
    }
    const answered = await readLog(files, answers)
    expect(answered.result.hazards[0]?.initial).toMatchObject({ severity: 'Major', likelihood: 'High', level: 3 })
  })

  it('takes a product for what it is and looks the level up once the axes are answered', async () => {
    const files = logOf(SLR, '4,3,12', '2,2,4')
    const log = await readLog(files)
    expect(log.result.hazards.map(({ initial }) => initial.level)).toEqual([null, null])
    const proposals = Object.fromEntries(log.result.questions.map(({ id, proposed }) => [id, proposed]))
    const answered = await readLog(files, proposals)
    expect(answered.result.hazards.map(({ initial }) => initial.level)).toEqual([3, 2])
    expect(answered.result.hazards[0]?.initial.stated.risk).toBe('12')
  })

  it('asks about each word of high, medium and low as a severity, and then about the likelihood too', async () => {
    const log = await readLog(logOf(SLR, 'High,Low,Medium', 'Low,Medium,Low'))
    expect(log.result.hazards.every(({ initial }) => initial.severity === null && initial.likelihood === null)).toBe(
      true,
    )
    expect(asked(log)).toEqual(['severity:high', 'severity:low', 'likelihood:low', 'likelihood:medium', 'risk-scale'])
  })

  it('doubts words that both scales share when another word shows a foreign scale', async () => {
    const log = await readLog(logOf('Severity,Likelihood', 'Moderate,Rare', 'Major,Unlikely'))
    expect(log.result.hazards[1]?.initial.severity).toBeNull()
    expect(asked(log)).toContain('severity:major')
  })

  it('asks only about the odd word among the plan’s own', async () => {
    const log = await readLog(
      logOf('Severity,Likelihood', 'Significant,Very Low', 'Considerable,Low', 'Majro,Very High'),
    )
    expect(log.result.hazards.map(({ initial }) => initial.severity)).toEqual(['Significant', 'Considerable', null])
    expect(log.result.questions).toMatchObject([{ id: 'severity:majro', proposed: 'Major' }])
  })

  it('asks when number and word disagree', async () => {
    const log = await readLog(logOf('Severity,Likelihood', '2 - Major,Low'))
    expect(log.result.hazards[0]?.initial.severity).toBeNull()
    expect(asked(log)).toEqual(['severity:2 major'])
  })

  it('keeps powers of ten and coded levels as stated', async () => {
    const log = await readLog(logOf('Likelihood,Severity', '10^-5,S5', '10^-7,S3'))
    expect(log.result.hazards[0]?.initial.stated).toEqual({ severity: 'S5', likelihood: '10^-5', risk: null })
    expect(log.result.hazards[0]?.initial.likelihood).toBeNull()
  })

  it('splits a rating that names both axes in one cell, and asks which factor of a bare product is which', async () => {
    const named = await readLog(logOf('Initial risk', 'Severity 4 · Likelihood 3', 'S2 x L1 = 2'))
    expect(named.result.hazards.map(({ initial }) => initial.stated)).toEqual([
      { severity: '4', likelihood: '3', risk: 'Severity 4 · Likelihood 3' },
      { severity: '2', likelihood: '1', risk: 'S2 x L1 = 2' },
    ])
    const bare = await readLog(logOf('Initial risk', '2 × 4'))
    expect(bare.result.questions).toMatchObject([
      { id: 'product-order', choices: ['Severity × likelihood', 'Likelihood × severity', 'Leave unrated'] },
    ])
    const settled = await readLog(logOf('Initial risk', '2 × 4'), { 'product-order': 'Likelihood × severity' })
    expect(asked(settled)).toContain('severity-scale')
  })

  it('keeps a prose residual as prose', async () => {
    const log = await readLog(
      logOf('Severity,Likelihood,Residual risk', 'Major,Low,Accepted because 2 controls are in place'),
    )
    expect(log.result.hazards[0]?.residual).toMatchObject({
      level: null,
      stated: { risk: 'Accepted because 2 controls are in place' },
    })
  })

  it('knows the three statuses however they are written', async () => {
    const log = await readLog(
      logOf(
        'Severity,Status',
        'Major,CLOSED',
        'Major,Open - awaiting review',
        'Major,Transferred to trust',
        'Major,ALARP',
      ),
    )
    expect(log.result.hazards.map(({ status }) => status)).toEqual(['Closed', 'Open', 'Transferred', null])
    expect(log.result.questions).toMatchObject([{ id: 'status:alarp', proposed: 'Leave as stated' }])
  })

  it('asks about a status that the source itself doubts', async () => {
    const log = await readLog(logOf('Status', 'Closed?', 'Closed'))
    expect(log.result.hazards.map(({ status }) => status)).toEqual([null, 'Closed'])
    expect(log.result.questions).toMatchObject([{ id: 'status:closed', proposed: 'Closed' }])
  })

  it('asks which level a colour or a risk class is', async () => {
    const log = await readLog(logOf('Initial RAG,Residual RAG', 'Red,Amber', 'Amber,Green'))
    expect(log.result.hazards[0]?.initial.stated.risk).toBe('Red')
    expect(asked(log)).toEqual(['risk:red', 'risk:amber', 'risk:green'])
    expect(asked(await readLog(logOf('Risk class', 'II', 'Class IV')))).toEqual(['risk:ii', 'risk:class iv'])
  })

  it('reads a rating in one cell below a label that names its parts', async () => {
    const log = await readLog(logOf('Initial risk (Severity/Likelihood/Rating)', 'Major / Low / 3'))
    expect(log.result.hazards[0]?.initial).toMatchObject({ severity: 'Major', likelihood: 'Low', level: 3 })
  })

  it('does not take a lone column of the second rating for the first', async () => {
    const log = await readLog(logOf('S,P1,P2,Ptotal,Control,S,P', '4,3,2,3,x,4,1'))
    expect(log.result.hazards[0]).toMatchObject({
      initial: { stated: { severity: '4', likelihood: '3' } },
      residual: { stated: { severity: '4', likelihood: '1' } },
    })
  })

  it.each([
    ['columns of P1 and P2', 'S,P1,P2', '4,3,2'],
    ['columns that spell them out', 'Severity,Probability of the situation (P1),Probability of harm (P2)', '4,3,2'],
    ['a column of P2 alone', 'Severity,P2', '4,2'],
  ])('takes part of a likelihood for the whole only when told so: %s', async (_, header, row) => {
    const log = await readLog(logOf(header, row))
    expect(asked(log)).toContain('partial-likelihood')
    expect(log.result.hazards[0]?.initial).toMatchObject({ likelihood: null, level: null, stated: { likelihood: '2' } })
    expect(log.result.hazards[0]?.residual.stated).toEqual({ severity: null, likelihood: null, risk: null })
    const told = await readLog(logOf(header, row), { 'partial-likelihood': 'Take it for the likelihood of harm' })
    expect(asked(told)).toEqual(['partial-likelihood', 'severity-scale', 'likelihood-scale'])
  })

  it('asks for the whole of a likelihood that a page tells in parts', async () => {
    const page = [
      '## HZ-1 Wrong bed',
      '- Harm: injury',
      '- Cause: names',
      '- Severity: Major',
      '- P1: Low',
      '- P2: High',
    ]
    const log = await readLog({ 'log.md': page.join('\n') })
    expect(asked(log)).toEqual(['partial-likelihood'])
    expect(log.result.hazards[0]?.initial).toMatchObject({ severity: 'Major', likelihood: null })
    const object = { hazards: [{ id: 'H1', name: 'Wrong bed', severity: 'Major', P1: 'Low', P2: 'High' }] }
    expect(asked(await readLog({ 'log.json': JSON.stringify(object) }))).toEqual(['partial-likelihood'])
  })

  it('asks nothing about P1 and P2 where their product or the whole is told', async () => {
    for (const whole of ['P1 x P2', 'P total', 'Probability']) {
      const log = await readLog(logOf(`Severity,P1,P2,${whole}`, 'Major,High,Low,Low'))
      expect(asked(log)).toEqual([])
      expect(log.result.hazards[0]?.initial).toMatchObject({ severity: 'Major', likelihood: 'Low' })
    }
    expect(asked(await readLog(logOf('Severity (S1-S5),Probability (P1-P5)', 'Major,Low')))).toEqual([])
  })

  it('reads the occurrence and not the detection of a failure mode', async () => {
    const log = await readLog(logOf('SEV,OCC,DET,RPN', '9,3,2,54'))
    expect(log.result.hazards[0]?.initial.stated).toEqual({ severity: '9', likelihood: '3', risk: '54' })
  })

  it('asks which of two words of one scale holds, and reads a definition for what it is', async () => {
    const log = await readLog(logOf('Severity,Likelihood', 'Minor/Significant,Low - Medium', 'Major,Medium: Possible'))
    expect(log.result.hazards.map(({ initial }) => [initial.severity, initial.likelihood])).toEqual([
      [null, null],
      ['Major', 'Medium'],
    ])
    expect(asked(log)).toEqual(['severity:minor to significant', 'likelihood:low to medium'])
  })

  it('takes none of several numbers for the score', async () => {
    const log = await readLog(logOf('Severity,Likelihood', '2 or 3,3-4', '4/5,2'))
    expect(log.result.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['severity:2 or 3', 'Leave unrated'],
      ['severity:4 5', 'Major'],
      ['likelihood:3 4', 'Leave unrated'],
      ['likelihood:2', 'Low'],
    ])
  })

  it('takes a risk index for a risk and single letters for their axes', async () => {
    const index = await readLog(logOf('Severity,Likelihood,Risk index', 'Major,Low,3'))
    expect(index.result.hazards[0]).toMatchObject({ ref: '1', initial: { level: 3 } })
    const letters = await readLog(logOf('I,P,I x P', '3,2,6'))
    expect(letters.result.hazards[0]?.initial.stated).toEqual({ severity: '3', likelihood: '2', risk: '6' })
  })

  it('leaves the product out of the score beside it', async () => {
    const log = await readLog(logOf('Initial risk', 'Severity 4 x Probability 3 = 12'))
    expect(log.result.hazards[0]?.initial.stated).toMatchObject({ severity: '4', likelihood: '3' })
  })

  it('asks which likelihood a share in percent is, and proposes one', async () => {
    const log = await readLog(logOf('Severity,Likelihood', 'Major,40 %', 'Minor,< 10%', 'Minor,0.5-0.9 %'))
    expect(log.result.hazards[0]?.initial.stated.likelihood).toBe('40 %')
    expect(log.result.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['likelihood:40 %', 'High'],
      ['likelihood:< 10%', 'Medium'],
      ['likelihood:0.5-0.9 %', 'Low'],
    ])
  })

  it('reads the word behind the letter that numbers it, and knows the plan’s word in its short form', async () => {
    const log = await readLog(logOf('Severity,Likelihood', 'Considerable,C - Possible', 'Minor,V. Low'))
    expect(log.result.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['likelihood:possible', 'Medium'],
      ['likelihood:v low', 'Very Low'],
    ])
  })

  it('doubts common words beside one that no scale here has, when the other axis is another scale', async () => {
    const log = await readLog(logOf('Severity,Likelihood', 'Limited,Remote', 'Major,Likely'))
    expect(asked(log)).toEqual(['severity:limited', 'severity:major', 'likelihood:remote', 'likelihood:likely'])
  })

  it('takes scores in columns without a name for the residual rating, and asks whether that is right', async () => {
    const files = logOf('Severity,Likelihood,Risk,Controls,,,', 'Major,Medium,3,Confirm,Major,Low,3')
    const log = await readLog(files)
    expect(lines(log)[0]).toContain('| Major × Medium = 3 | Major × Low = 3 |')
    expect(asked(log)).toEqual(['unnamed-residual'])
    const left = await readLog(files, { 'unnamed-residual': 'Leave the residual risk unrated' })
    expect(lines(left)[0]).toContain('| Major × Medium = 3 | – |')
    expect(left.result.hazards[0]?.residual.stated.risk).toBe('3')
  })

  it('parts the scores of one cell in the order of its label, and takes none of them for the risk without one', async () => {
    const told = await readLog(logOf('Initial (S/L/R),Residual (L/S/R)', '4/3/12,1/4/4'))
    expect(told.result.hazards[0]).toMatchObject({
      initial: { stated: { severity: '4', likelihood: '3', risk: '12' } },
      residual: { stated: { severity: '4', likelihood: '1', risk: '4' } },
    })
    const untold = await readLog(logOf('Initial risk', '4/3/2'))
    expect(untold.result.hazards[0]?.initial).toMatchObject({ level: null, stated: { risk: '4/3/2' } })
  })

  it('asks which level a word is when the log gives it another number than the plan', async () => {
    const log = await readLog(
      logOf('Severity,Likelihood,Risk,Residual risk', 'Major,Low,3,2 - Acceptable', 'Minor,High,2,Acceptable'),
    )
    expect(log.result.hazards.map(({ residual }) => residual.level)).toEqual([2, null])
    expect(asked(log)).toEqual(['risk:acceptable'])
  })

  it('reads no level from a word alone while the axes are only codes', async () => {
    const log = await readLog(logOf('Severity,Probability,Risk', 'S4,P3,Unacceptable'))
    expect(log.result.hazards[0]?.initial).toMatchObject({ level: null, stated: { risk: 'Unacceptable' } })
    expect(asked(log)).toEqual(['severity-scale', 'likelihood-scale'])
  })

  it('proposes a word for H, M and L', async () => {
    const log = await readLog(logOf('Severity,Likelihood', 'H,L', 'M,M'))
    expect(log.result.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['severity:h', 'Major'],
      ['severity:m', 'Considerable'],
      ['likelihood:l', 'Low'],
      ['likelihood:m', 'Medium'],
    ])
  })

  it('asks once about a number that stands with its word elsewhere', async () => {
    const log = logOf('Severity,Likelihood', '4 (Severe),Medium', '4,Low', 'Major,Very Low')
    const read = await readLog(log)
    expect(asked(read).filter((id) => id.startsWith('severity:4'))).toEqual(['severity:4 severe'])
    expect(read.result.questions[0]?.about).toContain('2 times')
    const answered = await readLog(log, { 'severity:4 severe': 'Catastrophic' })
    expect(answered.result.hazards.slice(0, 2).map(({ initial }) => initial.severity)).toEqual([
      'Catastrophic',
      'Catastrophic',
    ])
  })
})

const coded = (answers = {}) =>
  readLog(
    {
      'log.csv':
        'ID,Hazard,Cause,Risk before,Risk after\n1,Wrong dose,Unit,3C Medium,2B Low\n2,Stale result,Cache,4D High,3 B Low\n3,Printer off,Power,2C Low,1A Very low\n',
    },
    answers,
  )

describe('risks stated as cells of a matrix', () => {
  it('asks once what digit and letter stand for, and proposes what fits their words', async () => {
    const asking = await coded()
    expect(asked(asking)).toEqual(['risk-codes'])
    expect(asking.result.questions[0]?.proposed).toBe('1 = Minor … 5 = Catastrophic, A = Very Low …')
    expect(lines(asking)[1]).toBe('2 | Stale result | – | – | 1c 0m | –')
    expect(asking.result.hazards[1]?.residual.stated.risk).toBe('3 B Low')
  })

  it('looks the level up by the answer', async () => {
    const settled = await coded({ 'risk-codes': '1 = Minor … 5 = Catastrophic, A = Very Low …' })
    expect(lines(settled)).toEqual([
      '1 | Wrong dose | Considerable × Medium = 3 | Significant × Low = 2 | 1c 0m | –',
      '2 | Stale result | Major × High = 4 | Considerable × Low = 2 | 1c 0m | –',
      '3 | Printer off | Significant × Medium = 2 | Minor × Very Low = 1 | 1c 0m | –',
    ])
  })
})
