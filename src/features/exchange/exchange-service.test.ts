import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import { createImportReader } from './exchange-service.ts'

const reader = createImportReader(null)
const files = [
  { name: 'log.csv', bytes: new TextEncoder().encode('ID,Hazard,Severity,Likelihood\n1,Wrong dose,4,2\n') },
]
const numbers = '1 = Minor … 5 = Catastrophic'
const read = (answers: Record<string, string>) => reader.read(files, { matrix: DEFAULT_MATRIX, answers })

describe('a prepared import', () => {
  it('says which questions are still open', async () => {
    const prepared = await read({ 'severity-scale': numbers })
    expect(isRefusal(prepared) ? prepared : prepared.open.map(({ id }) => id)).toEqual(['likelihood-scale'])
  })

  it('takes answers later without reading again', async () => {
    const prepared = await read({})
    if (isRefusal(prepared)) throw new Error(prepared.sentence)
    const answers = { 'severity-scale': numbers, 'likelihood-scale': '1 = Very Low … 5 = Very High' }
    const settled = reader.rate(prepared.log.found, { matrix: DEFAULT_MATRIX, answers })
    expect(isRefusal(settled) ? settled : settled.result.hazards[0]?.initial).toMatchObject({
      severity: 'Major',
      likelihood: 'Low',
      level: 3,
    })
  })

  it.each([
    [{ 'no-such-question': 'x' }, 'asks no question'],
    [{ 'severity-scale': 'Whatever' }, 'is no choice'],
  ])('refuses the answers %j', async (answers, sentence) => {
    const refused = await read(answers)
    expect(isRefusal(refused) && [refused.code, refused.sentence.includes(sentence)]).toEqual(['ANSWERS_INVALID', true])
  })

  it('keeps a plan’s own matrix apart from the NHS example', async () => {
    const matrix = {
      ...DEFAULT_MATRIX,
      severities: ['Slight', 'Grave'],
      likelihoods: ['Seldom', 'Often'],
      levels: [
        [1, 2],
        [2, 3],
      ],
    }
    const own = [
      {
        name: 'log.csv',
        bytes: new TextEncoder().encode(
          'ID,Hazard,Severity,Likelihood\n1,Wrong dose,Grave,Often\n2,Late,Major,Seldom\n',
        ),
      },
    ]
    const prepared = await reader.read(own, { matrix, answers: {} })
    if (isRefusal(prepared)) throw new Error(prepared.sentence)
    expect(prepared.result.questions.map(({ id }) => id)).toContain('severity:major')
  })
})
