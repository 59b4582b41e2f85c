import { fieldsOf } from '../../../domain/record/kind.ts'
import { testIssue } from '../../../domain/safety-case/test-issue.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, pointedAt, refsOf, stateLabel } from '../graph-queries.ts'

/** Section 8: issues from test that are still there, with their clinical effect. */
export function testIssues({ graph }: CaseReading): readonly Block[] {
  const open = livingOf(graph, 'test-issue').filter((record) => record.state !== 'resolved')
  return section(1, 'Test Issues', [
    ...ruledTable(
      [
        ['Ref', 9],
        ['Issue', 27],
        ['Clinical effect', 27],
        ['Clinical risk', 11],
        ['Workaround', 16],
        ['State', 10],
      ],
      open.map((record) => {
        const fields = fieldsOf(testIssue, record)
        const affected = refsOf(pointedAt(graph, record, 'affects'))
        return [
          record.ref,
          joined([fields.name, fields.description], '\n'),
          joined([fields.clinicalEffect, affected === '' ? undefined : `Affects ${affected}`], '\n'),
          capitalised(fields.clinicalRisk ?? ''),
          fields.workaround ?? '',
          stateLabel(record),
        ]
      }),
    ),
  ])
}
