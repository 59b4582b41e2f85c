import { expect, test } from 'vitest'
import { assess } from '../../domain/living/assess.ts'
import { contextOf } from '../../domain/living/living-world.test-support.ts'
import { CaseBuilder } from '../../domain/living/rules/rule-case.test-support.ts'
import { overviewOf } from './overview-queries.ts'

const TODAY = '2026-06-15'
const context = contextOf([])
const BY_CSO = { name: 'A. Example', role: 'Clinical Safety Officer', decision: 'approved', on: '2026-05-01' }
const REPORT = { type: 'Clinical Safety Case Report', approvals: [BY_CSO] }

function inFieldOf({ graph }: CaseBuilder) {
  const assessment = assess(graph, TODAY, context)
  return overviewOf({ graph, assessment, context, today: TODAY, sequence: 1 }).inField
}

test.each([
  ['issued', false, true],
  ['draft', false, false],
  ['issued', true, false],
])(
  'a release in the field is covered by a living report that is issued and signed: %s, retired %s',
  (state, retired, covered) => {
    const build = new CaseBuilder()
    const release = build.add('release', { version: '4.1' }, { state: 'in-field' })
    build.link(build.add('issued-document', REPORT, { state, retired }), 'covers', release)
    expect(inFieldOf(build)).toEqual([{ version: '4.1', releasedOn: null, covered }])
  },
)
