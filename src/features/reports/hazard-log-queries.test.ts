import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import { placedRows } from './hazard-log-layout-queries.ts'
import { readHazards } from './hazard-queries.ts'
import { hazardLog } from './hazard-log-queries.ts'
import { CaseBuilder, rating } from './report-case.test-support.ts'

function logOf(build: (builder: CaseBuilder) => void) {
  const builder = new CaseBuilder()
  build(builder)
  return hazardLog(readHazards(builder.graph, DEFAULT_MATRIX), DEFAULT_MATRIX)
}

describe('hazardLog', () => {
  it('gives a hazard a row for each cause', () => {
    const [hazard] = logOf((builder) => {
      const to = builder.add('hazard', { name: 'Wrong patient' })
      for (const name of ['One', 'Two']) builder.link(builder.add('cause', { name }), 'leads-to', to)
    })
    expect(hazard?.rows.map((row) => row.cause)).toEqual([
      { text: 'One', ids: ['C-1'] },
      { text: 'Two', ids: ['C-2'] },
    ])
  })

  it('lets controls of the hazard as a whole stand beside all of its causes', () => {
    const [hazard] = logOf((builder) => {
      const to = builder.add('hazard', { name: 'Wrong patient' })
      for (const name of ['One', 'Two']) builder.link(builder.add('cause', { name }), 'leads-to', to)
      const control = builder.add('control', { statement: 'Ask the patient', type: 'training', timing: 'existing' })
      builder.link(control, 'mitigates', to)
    })
    expect(hazard?.controlsSpanRows).toBe(true)
    const spans = hazard === undefined ? [] : placedRows(hazard)[0]?.filter(({ column }) => column.letter === 'I')
    expect(spans).toMatchObject([{ rowSpan: 2, cell: { text: 'Ask the patient', ids: ['CTL-1'] } }])
  })

  it('gives them a row of their own where causes have controls too', () => {
    const [hazard] = logOf((builder) => {
      const to = builder.add('hazard', { name: 'Wrong patient' })
      const from = builder.add('cause', { name: 'One' })
      builder.link(from, 'leads-to', to)
      builder.link(builder.add('control', { statement: 'A', type: 'design', timing: 'additional' }), 'mitigates', from)
      builder.link(builder.add('control', { statement: 'B', type: 'test', timing: 'additional' }), 'mitigates', to)
    })
    expect(hazard?.rows.map((row) => row.controls['additional design'].description.text)).toEqual(['A', '[test] B'])
  })

  it('keeps each item of a cell on one line, because a line break begins the next', () => {
    const [hazard] = logOf((builder) => {
      const to = builder.add('hazard', { name: 'Wrong patient' })
      builder.link(builder.add('cause', { name: 'Same name', scenario: 'Two patients\nshare a name.' }), 'leads-to', to)
      for (const statement of ['Ask', 'Look']) {
        builder.link(builder.add('control', { statement, description: 'a\nb', type: 'design' }), 'mitigates', to)
      }
    })
    expect(hazard?.rows[0]?.cause.text).toBe('Same name: Two patients share a name.')
    expect(hazard?.rows[0]?.controls['additional design'].description.text).toBe('Ask: a b\nLook: a b')
  })

  it('lists retired hazards last, with the reason', () => {
    const log = logOf((builder) => {
      builder.add('hazard', { name: 'Gone' }, { retired: 'The function was removed' })
      builder.add('hazard', { name: 'Here' })
    })
    expect(log.map(({ record, status }) => [record.ref, status])).toEqual([
      ['H-2', 'Open'],
      ['H-1', 'Retired: The function was removed'],
    ])
  })

  it('does not call a level calculable that contradicts the matrix or is in another scale', () => {
    const log = logOf((builder) => {
      builder.add('hazard', { name: 'Agrees', initial: rating('Major', 'Low') })
      builder.add('hazard', { name: 'Contradicts', initial: { ...rating('Major', 'Low'), level: 1 } })
      builder.add('hazard', {
        name: 'Other scale',
        initial: { stated: { severity: '4', likelihood: 'B', risk: 'Amber' } },
      })
      builder.add('hazard', { name: 'Unrated' })
    })
    expect(log.map(({ initial }) => initial.calculable)).toEqual([true, false, false, false])
    expect(log.map(({ initial }) => initial.level)).toEqual([3, 1, null, null])
    expect(log[2]?.initial).toMatchObject({ severity: '4', likelihood: 'B' })
  })

  it('shows every cause, control and evidence of every hazard, however they are joined', () => {
    const ends = fc.array(fc.tuple(fc.nat(3), fc.nat(5)), { maxLength: 12 })
    fc.assert(
      fc.property(ends, ends, fc.array(fc.nat(3), { maxLength: 4 }), (causal, mitigating, direct) => {
        const builder = new CaseBuilder()
        const hazards = Array.from({ length: 4 }, (_, at) => builder.add('hazard', { name: `Hazard ${at}` }))
        const expected = new Set<string>()
        const causes = causal.map(([hazard]) => {
          const cause = builder.add('cause', { name: 'Cause' })
          builder.link(cause, 'leads-to', hazards[hazard] ?? 'H-1')
          expected.add(cause)
          return cause
        })
        const addControl = (to: string): void => {
          const control = builder.add('control', { statement: 'Control' })
          const evidence = builder.add('evidence', { name: 'Evidence' })
          builder.link(control, 'mitigates', to)
          builder.link(evidence, 'shows-effective', control)
          expected.add(control).add(evidence)
        }
        for (const [, at] of mitigating) if (causes[at] !== undefined) addControl(causes[at])
        for (const at of direct) addControl(hazards[at] ?? 'H-1')

        const log = hazardLog(readHazards(builder.graph, DEFAULT_MATRIX), DEFAULT_MATRIX)
        const shown = new Set(
          log
            .flatMap(placedRows)
            .flat()
            .flatMap(({ cell }) => cell.ids),
        )
        expect(shown).toEqual(expected)
      }),
    )
  })
})
