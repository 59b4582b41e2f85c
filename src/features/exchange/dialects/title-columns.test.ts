import { describe, expect, it } from 'vitest'
import { readLog } from '../reading.test-support.ts'

const read = async (text: string, answers: Readonly<Record<string, string>> = {}) => {
  const { log, result } = await readLog({ 'log.csv': text }, answers)
  return {
    titles: result.hazards.map(({ ref, title }) => `${ref ?? '–'} ${title}`),
    questions: result.questions.map(({ id, proposed, choices }) => [id, proposed, ...choices]),
    hazards: log.found.hazards,
    ledger: result.ledger,
  }
}

const BESIDE_EFFECT =
  'Ref,Topic,Effect,Cause,Severity,Likelihood,Mitigation\n' +
  '1,Wrong patient record opened,Patient is given the wrong drug,Two windows,Major,Medium,Banner\n' +
  '2,Dose shown in the wrong unit,Overdose,Conversion,Major,Low,Tests\n'

describe('a log none of whose columns is called after the hazard', () => {
  it('asks whether the column that nothing else explains names it, and proposes so', async () => {
    const { titles, questions, hazards } = await read(BESIDE_EFFECT)
    expect(titles).toEqual(['1 Wrong patient record opened', '2 Dose shown in the wrong unit'])
    expect(hazards[0]?.prose.effect).toBe('Patient is given the wrong drug')
    expect(questions).toEqual([
      ['title:Topic', 'Name them by “Topic”', 'Name them by “Topic”', 'Name them by “Effect”'],
    ])
  })

  it('names them as answered, and keeps what the other column says', async () => {
    const { titles, hazards } = await read(BESIDE_EFFECT, { 'title:Topic': 'Name them by “Effect”' })
    expect(titles).toEqual(['1 Patient is given the wrong drug', '2 Overdose'])
    expect(hazards[1]?.notes).toContainEqual({ label: 'Topic', text: 'Dose shown in the wrong unit' })
  })

  it('takes rated rows for hazards where nothing else can name them', async () => {
    const { titles, questions, ledger } = await read(
      'Ref,Item,Severity,Likelihood,Risk\n1,Wrong patient record opened,Major,Medium,3\n2,Dose in the wrong unit,Major,Low,3\n',
    )
    expect(titles).toEqual(['1 Wrong patient record opened', '2 Dose in the wrong unit'])
    expect([questions, ledger]).toEqual([[], { rows: 2, stored: 2, merged: 0, ignored: [], rejected: [] }])
  })

  it('lets words beside a rating be a note on the hazard that another table names', async () => {
    const { log } = await readLog({
      'hazards.csv': 'ID,Hazard,Cause\nH1,Wrong patient record opened,Two windows\n',
      'ratings.csv': 'ID,Thoughts of the panel,Severity,Likelihood\nH1,We think this is rare here,Major,Low\n',
    })
    expect(log.found.hazards).toMatchObject([
      { title: 'Wrong patient record opened', notes: [{ text: 'We think this is rare here' }] },
    ])
  })

  it('names nothing by a column of single words that repeat', async () => {
    const { titles, questions } = await read(
      'Ref,Module,Effect,Severity,Likelihood,Mitigation\n1,Orders and results,Drug given twice,Major,Low,Alert\n2,Orders and results,Drug not given,Major,Low,Alert\n',
    )
    expect([titles, questions]).toEqual([['1 Drug given twice', '2 Drug not given'], []])
  })
})
