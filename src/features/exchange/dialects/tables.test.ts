import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

describe('tables in CSV', () => {
  it('reads a plain table', async () => {
    const log = await readLog({
      'log.csv': 'ID,Hazard,Severity,Likelihood,Risk\n1,Wrong dose,Major,Low,3\n2,Late dose,Minor,High,2\n',
    })
    expect(lines(log)).toEqual([
      '1 | Wrong dose | Major × Low = 3 | – | 0c 0m | –',
      '2 | Late dose | Minor × High = 2 | – | 0c 0m | –',
    ])
    expect(log.result.ledger).toEqual({ rows: 2, stored: 2, merged: 0, ignored: [], rejected: [] })
    expect(log.result.questions).toEqual([])
  })

  it.each([
    [
      'a line that names the separator',
      'log.csv',
      'sep=;\nID;Hazard;Severity;Likelihood\n1;"Wrong; really";Major;Low\n',
    ],
    ['tabs', 'log.tsv', 'ID\tHazard\tSeverity\tLikelihood\n1\tWrong; really\tMajor\tLow\n'],
    ['bars', 'log.csv', 'ID|Hazard|Severity|Likelihood\n1|Wrong; really|Major|Low\n'],
    ['a text file', 'log.txt', 'ID;Hazard;Severity;Likelihood\n1;"Wrong; really";Major;Low\n'],
  ])('finds the separator from %s', async (_, name, text) => {
    expect(lines(await readLog({ [name]: text }))).toEqual(['1 | Wrong; really | Major × Low = 3 | – | 0c 0m | –'])
  })

  it.each([
    ['UTF-8 with its mark', Buffer.from('\uFEFFID,Hazard,Severity\n1,Naïve café,Major\n')],
    ['UTF-16 little-endian', Buffer.from('\uFEFFID,Hazard,Severity\n1,Naïve café,Major\n', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('ID,Hazard,Severity\n1,Naïve café,Major\n', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\uFEFFID,Hazard,Severity\n1,Naïve café,Major\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('ID,Hazard,Severity\n1,Naïve café,Major\n', 'latin1')],
  ])('decodes %s', async (_, bytes) => {
    const log = await readLog({ 'log.csv': new Uint8Array(bytes) })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Naïve café'])
  })

  it('finds a header in row 7 under a title block, and leaves the legend below alone', async () => {
    const log = await readLog({
      'log.csv':
        'Trust: Any Hospital,,,,,\nProject: e-Obs,,,,,\nAuthor: A,,,,,\nDate: 01/02/2024,,,,,\n,,,,,\n,,Assessment,,,After mitigation,\n' +
        'No,Hazard,Severity,Likelihood,Mitigation,Severity,Likelihood\n1,Score wrong,Major,Medium,Tests,Major,Very Low\n' +
        '2,Observation lost,Considerable,Low,Queue,Considerable,Very Low\n,,,,,,\nKey:,,,,,,\nMajor,Death of one patient,,,,,\n',
    })
    expect(lines(log)).toEqual([
      '1 | Score wrong | Major × Medium = 3 | Major × Very Low = 2 | 0c 1m | –',
      '2 | Observation lost | Considerable × Low = 2 | Considerable × Very Low = 2 | 0c 1m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 8, stored: 2, merged: 0 })
    expect(log.result.ledger.ignored.map(({ where }) => where)).toEqual([
      'row 1',
      'row 2',
      'row 3',
      'row 4',
      'row 11',
      'row 12',
    ])
  })

  it('gives repeated names their stage by order, likelihood first and severity called consequence', async () => {
    const log = await readLog({
      'log.csv':
        'Ref,Hazard,Cause,Likelihood,Consequence,Risk,Mitigation,Likelihood,Consequence,Risk\n' +
        '1,Wrong record,Names,Medium,Major,3,Photo,Low,Major,3\n',
    })
    expect(lines(log)).toEqual(['1 | Wrong record | Major × Medium = 3 | Major × Low = 3 | 1c 1m | –'])
  })

  it('takes apart a numbered list that stands on one line', async () => {
    const log = await readLog({
      'log.csv':
        'Ref,Hazard,Cause,Controls\n1,Wrong record,1. Similar names 2. No number is shown,1) Banner 2) Photo 3) Pack of 10.\n',
    })
    expect(lines(log)).toEqual(['1 | Wrong record | – | – | 2c 3m | –'])
  })

  it('reads swapped columns by their values and asks whether that is right', async () => {
    const text = 'Ref,Hazard,Severity,Likelihood\n1,Wrong bed,Low,Major\n2,Lost note,Medium,Considerable\n'
    const log = await readLog({ 'log.csv': text })
    expect(lines(log)).toEqual([
      '1 | Wrong bed | Major × Low = 3 | – | 0c 0m | –',
      '2 | Lost note | Considerable × Medium = 3 | – | 0c 0m | –',
    ])
    expect(log.result.hazards[0]?.initial.stated).toEqual({ severity: 'Low', likelihood: 'Major', risk: null })
    expect(asked(log)).toEqual(['swapped-initial'])
    const refused = await readLog({ 'log.csv': text }, { 'swapped-initial': 'Leave unrated' })
    expect(refused.result.hazards[0]?.initial.severity).toBeNull()
  })

  it('folds one row for each control into its hazard, with the control’s own id and kind', async () => {
    const log = await readLog({
      'log.csv':
        'Hazard ID,Hazard,Severity,Likelihood,Control ID,Control,Control Type,Evidence\n' +
        'H1,Wrong patient,Major,Low,C1,Banner,Design,Test 1\nH1,Wrong patient,Major,Low,C2,Pack,Training,\nH2,Late alert,Minor,Low,C3,Timer,Design,\n',
    })
    expect(lines(log)).toEqual([
      'H1 | Wrong patient | Major × Low = 3 | – | 0c 2m | –',
      'H2 | Late alert | Minor × Low = 1 | – | 0c 1m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 3, stored: 2, merged: 1 })
    expect(log.log.found.hazards[0]?.controls.map(({ key, kind, evidence }) => [key, kind, evidence])).toEqual([
      ['C1', 'design', ['Test 1']],
      ['C2', 'training', []],
    ])
  })

  it('keeps hazards apart that share a number but not a title', async () => {
    const log = await readLog({ 'log.csv': 'ID,Hazard,Severity\n1,Wrong dose,Major\n1,Lost letter,Minor\n' })
    expect(log.result.hazards).toHaveLength(2)
  })

  it('turns a table with a hazard in each column', async () => {
    const log = await readLog({
      'log.csv':
        'Hazard name,Wrong patient,Late alert\nCause,Names,Network\nSeverity,Major,Minor\nLikelihood,Low,Low\nControls,Banner,Retry\n',
    })
    expect(lines(log)).toEqual([
      '– | Wrong patient | Major × Low = 3 | – | 1c 1m | –',
      '– | Late alert | Minor × Low = 1 | – | 1c 1m | –',
    ])
  })

  it('reads an export of an issue tracker', async () => {
    const log = await readLog({
      'issues.csv':
        'Issue key,Summary,Status,Assignee,Description,Severity,Likelihood\nHAZ-12,Wrong context,In Progress,A,"Stale tab",4 - Major,2 - Low\n',
    })
    expect(lines(log)).toEqual(['HAZ-12 | Wrong context | Major × Low = 3 | – | 0c 0m | –'])
    expect(log.result.hazards[0]).toMatchObject({ owner: 'A', statedStatus: 'In Progress' })
    expect(log.result.questions).toMatchObject([{ id: 'status:in progress', proposed: 'Open' }])
  })

  it('ignores prepared rows that hold only a number, placeholders and examples, and says so', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Cause,Severity\n1,Wrong dose,Typing,Major\n2,<hazard name>,<cause>,\n3,,,\n,e.g. wrong patient,e.g. names,\n',
    })
    expect(lines(log)).toHaveLength(1)
    expect(log.result.ledger.ignored.map(({ reason }) => reason)).toEqual([
      'A placeholder that nobody has replaced',
      'Only a number, no hazard',
      'An example row',
    ])
  })
})

describe('tables in other languages', () => {
  it.each([
    [
      'Portuguese',
      'ID;Perigo;Causa;Gravidade;Probabilidade;Medidas de controlo;Estado\nP1;Dose errada;Arredondamento;Grave;Baixa;Validar a dose;Aberto\n',
      'Dose errada',
      ['Grave', 'Baixa'],
    ],
    [
      'German',
      'Nr.;Gefährdung;Ursache;Schweregrad;Eintrittswahrscheinlichkeit;Maßnahmen;Status\n1;Falscher Patient;Name;hoch;gering;Foto;offen\n',
      'Falscher Patient',
      ['hoch', 'gering'],
    ],
    [
      'Spanish',
      'N.º;Peligro;Causas;Gravedad;Probabilidad;Medidas;Estado\n1;Dosis errónea;Redondeo;Alta;Baja;Validar;Abierto\n',
      'Dosis errónea',
      ['Alta', 'Baja'],
    ],
    [
      'French',
      'N°;Danger;Causes;Gravité;Probabilité;Mesures;Statut\n1;Mauvais patient;Homonymie;Critique;Faible;Photo;Ouvert\n',
      'Mauvais patient',
      ['Critique', 'Faible'],
    ],
    [
      'Japanese',
      '番号,ハザード,原因,重大度,発生確率,対策,ステータス\n1,患者の取り違え,同姓同名,高,低,写真を表示,未完了\n',
      '患者の取り違え',
      ['高', '低'],
    ],
  ])('reads %s headings and asks about its words', async (_, text, title, [severity, likelihood]) => {
    const log = await readLog({ 'log.csv': text })
    const [hazard] = log.result.hazards
    expect(hazard).toMatchObject({ title, causes: 1, controls: 1, status: null })
    expect(hazard?.initial).toEqual({
      severity: null,
      likelihood: null,
      level: null,
      stated: { severity, likelihood, risk: null },
    })
    expect(log.result.questions.map(({ id }) => id.split(':')[0])).toEqual(['severity', 'likelihood', 'status'])
    const proposals = Object.fromEntries(log.result.questions.map(({ id, proposed }) => [id, proposed]))
    const answered = await readLog({ 'log.csv': text }, proposals)
    expect(answered.result.hazards[0]).toMatchObject({
      initial: { severity: 'Major', likelihood: 'Low', level: 3 },
      status: 'Open',
    })
    expect(answered.open).toEqual([])
  })
})

describe('several files of one log', () => {
  it('joins hazards, causes, controls and ratings by their ids', async () => {
    const log = await readLog({
      'log/hazards.csv': 'Hazard ID,Hazard,Harm\nHZ1,Wrong patient,Wrong care\nHZ2,Lost order,Delay\n',
      'log/causes.csv': 'Cause ID,Hazard ID,Cause\nA1,HZ1,Names\nA2,HZ1,Cache\nA3,HZ2,Queue\n',
      'log/controls.csv':
        'Control ID,Hazard ID,Control,Type\nT1,HZ1,Banner,Design\nT2,"HZ1, HZ2",Course,Training\nT3,HZ9,Orphan,Design\n',
      'log/rating-without-controls.csv': 'ID,Severity,Likelihood\nHZ1,Major,Medium\nHZ2,Considerable,Low\n',
      'log/rating-with-all-controls.csv': 'ID,Severity,Likelihood\nHZ1,Major,Low\n',
    })
    expect(lines(log)).toEqual([
      'HZ1 | Wrong patient | Major × Medium = 3 | Major × Low = 3 | 2c 2m | –',
      'HZ2 | Lost order | Considerable × Low = 2 | – | 1c 1m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 11, stored: 2, merged: 8 })
    expect(log.result.ledger.rejected).toEqual([
      { where: 'log/controls.csv: row 4', reason: 'Names hazard HZ9, which is described nowhere' },
    ])
  })

  it('keeps two logs apart that merely number alike', async () => {
    const log = await readLog({
      'a.csv': 'ID,Hazard,Severity\n1,Wrong dose shown,Major\n2,Order lost,Minor\n',
      'b.csv': 'ID,Hazard,Severity\n1,Screen freezes,Minor\n2,Printer jams,Minor\n',
    })
    expect(log.result.hazards).toHaveLength(4)
  })

  it('accounts for files that it cannot read', async () => {
    const log = await readLog({
      'log.csv': 'ID,Hazard,Severity\n1,Wrong dose,Major\n',
      'picture.png': 'x',
      'empty.csv': '',
      'bad.json': '{',
    })
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 1 })
    expect(log.result.ledger.ignored.map(({ where }) => where)).toEqual(['picture.png'])
    expect(log.result.ledger.rejected.map(({ where }) => where)).toEqual(['empty.csv', 'bad.json'])
  })

  it('takes numbered rows without a hazard of their own for parts of the hazard above', async () => {
    const log = await readLog({
      'log.csv':
        'No,Hazard,Cause,Severity,Likelihood,Control\n1,Wrong dose,,Major,Medium,\n1.1,,Rounding,,,Test\n1.2,,Units,,,Label\n' +
        '2,Wrong bed,,Major,Low,\n2.a,,Move,,,Scan\n3.1,,Nobody,,,\n',
    })
    expect(lines(log)).toEqual([
      '1 | Wrong dose | Major × Medium = 3 | – | 2c 2m | –',
      '2 | Wrong bed | Major × Low = 3 | – | 1c 1m | –',
      '3.1 | Nobody | – | – | 1c 0m | –',
    ])
  })

  it('reads a header that asks questions, as a risk assessment of a workplace does', async () => {
    const log = await readLog({
      'log.csv':
        'What could go wrong?,Why might it happen?,Who might be harmed?,How bad?,How likely?,What are we already doing?,What further action is needed?,Who needs to do it?\n' +
        'Wrong clinic,Old list,Patients,Minor,Medium,Reminder,Refresh the list,IT\n',
    })
    expect(lines(log)).toEqual(['– | Wrong clinic | Minor × Medium = 2 | – | 1c 2m | –'])
    expect(log.log.found.hazards[0]).toMatchObject({
      owner: 'IT',
      prose: { harm: 'Patients' },
      controls: [{ stage: 'existing' }, { stage: 'additional' }],
    })
  })

  it('keeps the owner of the hazard apart from those of its actions', async () => {
    const log = await readLog({
      'log.csv': 'ID,Hazard,Cause,Action owner,Hazard owner\n1,Wrong sum,x,Sister,CSO\n',
    })
    expect(log.result.hazards[0]?.owner).toBe('CSO')
    const only = await readLog({ 'log.csv': 'ID,Hazard,Cause,Action owner\n1,Wrong sum,x,Sister\n' })
    expect(only.result.hazards[0]?.owner).toBeNull()
  })

  it('leaves out blanks of no width around a cell', async () => {
    const log = await readLog({ 'log.csv': 'ID,Hazard,Cause\n\u200bH1\u200b,\u2060Wrong dose\ufeff,x\n' })
    expect(lines(log)).toEqual(['H1 | Wrong dose | – | – | 1c 0m | –'])
  })

  it('leaves out sums, numbers that are not used and the row that says how to fill in the table', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Cause,Severity\nA number,Describe the hazard,What leads to it,See matrix\n1,Wrong bed,a,Minor\n2,Deleted,,\n3,TBC,,\n' +
        '4,Deleted record shown,b,Minor\nTotal,2,,\n',
    })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Wrong bed', 'Deleted record shown'])
    expect(log.result.ledger.ignored.map(({ reason }) => reason)).toEqual([
      'Says how to fill in the table',
      'A number that is not used',
      'A number that is not used',
      'A total, no hazard',
    ])
  })

  it('gives each control the kind that stands beside it', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Mitigation 1,Mitigation 1 type,Mitigation 2,Mitigation 2 type\n1,Wrong bed,Lock,Design,Pack,Training\n',
    })
    expect(log.log.found.hazards[0]?.controls.map(({ text, kind }) => [text, kind])).toEqual([
      ['Lock', 'design'],
      ['Pack', 'training'],
    ])
  })

  it('takes a software failure for a cause and a potential problem for the hazard', async () => {
    const log = await readLog({
      'log.csv':
        'No,Potential problem,Contributing software failure,Likelihood of occurrence,Severity of harm\n1,Reading lost,Crash,Low,Minor\n',
    })
    expect(lines(log)).toEqual(['1 | Reading lost | Minor × Low = 1 | – | 1c 0m | –'])
  })

  it('takes a title over rows of causes for their hazard where no column names it', async () => {
    const log = await readLog({
      'log.csv':
        'Ref,Cause,Control,Severity,Likelihood\nHazard 1: Wrong chart,,,,\n1.1,Tabs,Banner,Major,Low\n1.2,Names,Scan,Major,Low\n' +
        'Hazard 2: Late chart,,,,\n2.1,Queue,Alarm,Minor,Low\n',
    })
    expect(lines(log)).toEqual([
      '1 | Wrong chart | Major × Low = 3 | – | 2c 2m | –',
      '2 | Late chart | Minor × Low = 1 | – | 1c 1m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 5, stored: 2, merged: 3 })
  })

  it('gives a rating that stands in another file to the hazard with that id, and rejects one without', async () => {
    const log = await readLog({
      'initial.csv': 'ID,Hazard,Cause,Severity,Likelihood\nH1,Wrong chart,a,Major,Medium\n',
      'residual.csv': 'ID,Controls,Residual severity,Residual likelihood\nH1,x; y,Major,Low\nH9,z,Minor,Low\n',
    })
    expect(lines(log)).toEqual(['H1 | Wrong chart | Major × Medium = 3 | Major × Low = 3 | 1c 2m | –'])
    expect(log.result.ledger.rejected).toEqual([
      { where: 'residual.csv: row 3', reason: 'Names hazard H9, which is described nowhere' },
    ])
  })
})

describe('tables whose rows are hazards, causes and controls by their type', () => {
  it('brings each part to the hazard that it names, or that of the part that it names', async () => {
    const log = await readLog({
      'items.csv':
        'ID,Type,Parent,Title,Severity,Likelihood\nHZ-1,Hazard,,Wrong record,Major,Medium\nCA-1,Cause,HZ-1,Two tabs,,\nHZ-2,Hazard,,Lost message,Minor,Low\n' +
        'CO-1,Risk control,CA-1,Banner,,\nCO-2,Control,"HZ-1, HZ-2",Tests,,\nCO-3,Control,HZ-9,Nobody’s,,\nT-1,Task,HZ-1,Write it down,,\n',
    })
    expect(lines(log)).toEqual([
      'HZ-1 | Wrong record | Major × Medium = 3 | – | 1c 2m | –',
      'HZ-2 | Lost message | Minor × Low = 1 | – | 0c 1m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 7, stored: 2, merged: 3 })
  })

  it('gives parts without a parent to the hazard above them, as an indented tree of work items shows it', async () => {
    const log = await readLog({
      'tree.csv':
        'Work Item Type,ID,Title 1,Title 2,State,Severity,Likelihood\nHazard,101,Wrong record,,Open,Major,Medium\nCause,102,,Two tabs,,,\nControl,103,,Banner,,,\nHazard,104,Lost message,,Open,Minor,Low\nCause,105,,Full queue,,,\n',
    })
    expect(lines(log)).toEqual([
      '101 | Wrong record | Major × Medium = 3 | – | 1c 1m | Open',
      '104 | Lost message | Minor × Low = 1 | – | 1c 0m | Open',
    ])
  })

  it('takes the text beside one control id for one control', async () => {
    const log = await readLog({
      'rows.csv':
        'Hazard ID,Hazard,Cause,Severity,Likelihood,Control ID,Control\nH1,Wrong record,Two tabs,Major,Low,CT1,Alert; sound\nH1,Wrong record,Same name,Major,Low,CT2,Banner\n',
    })
    expect(lines(log)).toEqual(['H1 | Wrong record | Major × Low = 3 | – | 2c 2m | –'])
  })
})

it('keeps what stands in columns without a name as notes of the row, but no legend apart from the table', async () => {
  const { log } = await readLog({
    'log.csv':
      'ID,Hazard,,Severity,Likelihood,,,\nH1,Wrong record,see ticket 12,Major,Low,agreed,,5 Catastrophic\nH2,Lost message,,Minor,Low,,,4 Major\n',
  })
  expect(log.hazards.map(({ found }) => found.notes)).toEqual([
    [
      { label: 'Column 3', text: 'see ticket 12' },
      { label: 'Column 6', text: 'agreed' },
    ],
    [],
  ])
})
