import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const csv = (...rows: string[]) => readLog({ 'register.csv': `${rows.join('\n')}\n` })

/** What is proposed for each severity of a log that states these. */
async function proposedSeverities(...severities: string[]): Promise<string[]> {
  const { result } = await csv(
    'ID,Hazard,Severity,Likelihood',
    ...severities.map((word) => `H,Wrong ${word},${word},2`),
  )
  return result.questions.filter(({ id }) => id.startsWith('severity:')).map(({ proposed }) => proposed)
}

describe('the columns of risk registers', () => {
  it('takes a column of nothing but ids for the references, whatever it is called', async () => {
    const log = await csv(
      'risk,failure,consequence,planned control',
      'R-01,Label printed twice,Two patients share a label,Printer counts what it prints',
      'R-02,Queue stops,Orders arrive late,Watch the queue',
    )
    expect(lines(log)).toEqual([
      'R-01 | Label printed twice | – | – | 0c 1m | –',
      'R-02 | Queue stops | – | – | 0c 1m | –',
    ])
    expect(asked(log)).toEqual([])
  })

  it('takes what responds to a failure, and the mechanism that makes it safe, for controls', async () => {
    const responses = await csv(
      'Failure mode,Effect,S,O,D,RPN,Detection and response',
      'Store is full,Readings are lost,4,2,1,8,Alarm and refuse to start',
      'Clock is wrong,Doses drift,5,1,2,10,Compare with the server',
    )
    expect(lines(responses).map((line) => line.split(' | ')[4])).toEqual(['0c 1m', '0c 1m'])
    const mechanisms = await csv(
      'Failure mode,Effect,Detection,Safety mechanism',
      'Probe falls off,No temperature,Range check,Heater goes off',
      'Valve sticks open,Too much fluid,Flow is compared,Second valve shuts',
    )
    expect(lines(mechanisms).map((line) => line.split(' | ')[4])).toEqual(['0c 1m', '0c 1m'])
  })

  it('names a failure after the item that fails, where the table lists items', async () => {
    const log = await csv(
      'Item,Failure mode,Effect,Mitigation',
      'Flow sensor,Stuck,Wrong flow shown,Compare two sensors',
      'Pump motor,Stuck,No fluid,Alarm',
    )
    expect(lines(log)).toEqual([
      '– | Flow sensor: Stuck | – | – | 0c 1m | –',
      '– | Pump motor: Stuck | – | – | 0c 1m | –',
    ])
  })

  it('reads no score in a bracket that says what is still to be done', async () => {
    const log = await csv(
      'Failure mode,Severity,Occurrence,Mitigation',
      'Cable breaks,9,[TODO: confirm value],Inspect yearly',
      'Spring breaks,6,[To do],Limit its travel',
    )
    expect(asked(log)).toEqual(['severity-scale'])
    expect(log.result.hazards[0]?.initial.stated.likelihood).toBe('[TODO: confirm value]')
  })

  it('proposes ten steps for both axes of a failure analysis of which one goes beyond five', async () => {
    const { result } = await csv(
      'ID,Failure mode,Effect,Severity,O,D',
      'F1,Parser stops,No result,9,4,6',
      'F2,Label is cut,Wrong name,3,2,3',
    )
    expect(result.questions.map(({ id, proposed }) => [id, proposed.split(',')[0]])).toEqual([
      ['severity-scale', '1–2 = Minor'],
      ['likelihood-scale', '1–2 = Very Low'],
    ])
  })

  it('proposes the worst severity for the word above "high" where the log has none beyond it', async () => {
    expect(await proposedSeverities('critical', 'high', 'medium')).toEqual(['Catastrophic', 'Major', 'Considerable'])
    expect(await proposedSeverities('critical', 'high', 'catastrophic')).toEqual(['Major', 'Major', 'Catastrophic'])
    expect(await proposedSeverities('negligible', 'critical')).toEqual(['Minor', 'Major'])
  })

  it('asks once for a status and what each row says after it', async () => {
    const log = await csv(
      'ID,Hazard,Severity,Likelihood,Status',
      'H1,Wrong dose shown,Major,Low,Active — with the vendor',
      'H2,Wrong unit shown,Major,Low,Active',
      'H3,Old result shown,Major,Low,Active - see the notes',
    )
    expect(asked(log)).toEqual(['status:active'])
    expect(log.result.hazards.map(({ statedStatus }) => statedStatus)).toEqual([
      'Active — with the vendor',
      'Active',
      'Active - see the notes',
    ])
  })

  it('asks about the word that begins a rating, and quotes no reason of one row for all', async () => {
    const { result } = await csv(
      'Risk name,Likelihood,Impact,Mitigation',
      'Alerts are ignored,High: wards are busy,High: a collapse is missed,Fewer alerts',
      'Model drifts,High: the data change,High: scores are wrong,Watch the scores',
    )
    expect(result.questions.map(({ about }) => about)).toEqual([
      '“High” is stated as severity 2 times. Which severity of the plan does it mean?',
      '“High” is stated as likelihood 2 times, and the log seems to use another scale than the plan’s. Which likelihood of the plan does it mean?',
    ])
  })

  it('keeps the ids of hazards of which only a severity or nothing else is told, however the columns are written', async () => {
    for (const header of [
      'hazard_id,hazard_name,severity_level',
      'hazardId,hazardDescription,severity',
      'id,title,severity',
    ]) {
      const log = await csv(header, 'HZ1,Bare wire,4', 'HZ2,Wet floor,3')
      expect(lines(log).map((line) => line.split(' | ').slice(0, 2))).toEqual([
        ['HZ1', 'Bare wire'],
        ['HZ2', 'Wet floor'],
      ])
    }
  })

  it('takes a catalogue of kinds of hazard for no log', async () => {
    const log = await csv(
      'hazard_key,hazard_name,hazard_group,systems',
      'flood,Flooding,water,roads',
      'fire,Fire,climate,woods',
    )
    expect([lines(log), log.notice?.code]).toEqual([[], 'NO_HAZARDS'])
  })

  it('tells an id beside the hazards that share it, for it is the id of neither', async () => {
    const log = await csv('id,title,severity', 'HZ1,Bare wire,4', 'HZ1,Wet floor,3')
    expect(log.log.hazards.map(({ found }) => [found.title, found.ref, found.notes])).toEqual([
      ['Bare wire', null, [{ label: 'Hazard ID', text: 'HZ1' }]],
      ['Wet floor', null, [{ label: 'Hazard ID', text: 'HZ1' }]],
    ])
  })

  it('takes the score beside a level for no residual risk, nor a target in percent', async () => {
    const { result } = await csv(
      'Risk ID,Risk title,Risk level,Likelihood,Impact,Risk score,Mitigation,Target',
      'R1,Alerts pile up,Critical,High,9,63.7,Fewer alerts,100% within two hours',
      'R2,Beds are mixed up,High,Low,10,42.8,Photo,90% of beds',
    )
    expect(result.hazards.map(({ residual }) => residual.stated)).toEqual([
      { severity: null, likelihood: null, risk: null },
      { severity: null, likelihood: null, risk: null },
    ])
  })

  it('asks about common words too where the numbers beside them are of a longer scale than the plan’s', async () => {
    const log = await csv('ID,Hazard,Likelihood,Impact', 'H1,Wrong dose,High,9', 'H2,No dose,High,10')
    expect(asked(log)).toEqual(['severity-scale', 'likelihood:high'])
  })

  it('takes the verdict on what is left for no status of the hazard', async () => {
    const log = await csv(
      'ID,Hazard,Severity,Likelihood,Residual risk status',
      'H1,Wrong dose,Major,Low,Acceptable',
      'H2,No dose,Major,Low,Not acceptable',
    )
    expect(asked(log)).toEqual([])
    expect(log.result.hazards.map(({ statedStatus }) => statedStatus)).toEqual([null, null])
  })

  it('takes words joined by hyphens for ids where a column of ids holds nothing else', async () => {
    const log = await csv(
      'Hazard ID,Hazard,Mitigation',
      'late-start,Start without approval,Ask for approval',
      'open-records,Records are open,Roles',
    )
    expect(lines(log).map((line) => line.split(' | ')[0])).toEqual(['late-start', 'open-records'])
  })

  it('takes the id of the hazard before the number of its row', async () => {
    const log = await csv('#,hazard_id,hazard,harm', '1,HZ-7,Bare wire,Burn', '2,HZ-9,Wet floor,Fall')
    expect(lines(log).map((line) => line.split(' | ')[0])).toEqual(['HZ-7', 'HZ-9'])
  })

  it('takes what a mitigation implemented is told to be for a control, and "(empty)" for none', async () => {
    const log = await csv(
      'ID,Hazard,Harm,Mitigation implemented',
      'H1,Records are read by others,Distress,Cookies are sent to the same site only',
      'H2,Model is stolen,Loss,*empty*',
    )
    expect(lines(log).map((line) => line.split(' | ')[4])).toEqual(['0c 1m', '0c 0m'])
    const told = await csv('ID,Hazard,Control,Control implemented', 'H1,Bare wire,Cover the wire,Done in 2.1')
    expect(lines(told).map((line) => line.split(' | ')[4])).toEqual(['0c 1m'])
  })

  it('takes a sentence about what is left for no status', async () => {
    const log = await csv(
      'ID,Hazard,Control,Residual status',
      'H1,A draft is taken for a report,Review gate,Reduced but not gone; people still have to respect the limits of use',
    )
    expect([asked(log), log.result.hazards[0]?.statedStatus]).toEqual([[], null])
  })

  it('asks what a bare number of a risk means where the numbers of the scores are asked about too', async () => {
    const log = await csv('ID,Hazard,Severity,Probability,Residual risk', 'H1,Bare wire,5,2,2', 'H2,Wet floor,4,1,1')
    expect(asked(log)).toEqual(['severity-scale', 'likelihood-scale', 'risk-scale'])
    expect(log.result.hazards.map(({ residual }) => residual.level)).toEqual([null, null])
  })

  it('says what columns of a log are called, where it understood none', async () => {
    const log = await csv('Nomor,Kejadian,Sumber', '1,Salah pasien,Manusia')
    expect(log.notice?.remedy).toContain('names such as “Hazard”, “Cause”, “Severity”')
  })
})
