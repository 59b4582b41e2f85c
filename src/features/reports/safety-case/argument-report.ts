import { isLiving, type SafetyRecord } from '../../../domain/record/record.ts'
import type { Graph } from '../../../domain/record/graph.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import type { Text } from '../../../platform/documents/text.ts'
import { joined, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { livingOf, pointedAt, pointingHere, shownDate, titleOf } from '../graph-queries.ts'
import { readEvidence } from '../hazard-queries.ts'

/** The safety argument as an outline from its top claims down, and the evidence it rests on (part of section 6). */
export function argumentAndEvidence(reading: CaseReading): readonly Block[] {
  return [...section(2, 'Safety argument', outline(reading.graph)), ...section(2, 'Evidence', evidenceTable(reading))]
}

const KINDS: Readonly<Record<string, string>> = {
  goal: 'Claim',
  strategy: 'Strategy',
  solution: 'Solution',
  context: 'Context',
  assumption: 'Assumption',
  justification: 'Justification',
}

function outline(graph: Graph): readonly Block[] {
  const rows: Text[][] = []
  const printed = new Set<string>()
  const walk = (record: SafetyRecord, depth: number): void => {
    const again = printed.has(record.id)
    printed.add(record.id)
    rows.push([
      [{ text: `${'    '.repeat(depth)}${record.ref}`, bold: record.kind === 'goal' }],
      KINDS[record.kind] ?? record.kind,
      again ? `${titleOf(record)} (see above)` : titleOf(record),
      concernsOf(graph, record),
    ])
    if (again) return
    for (const beside of pointedAt(graph, record, 'in-context-of').filter(isLiving)) walk(beside, depth + 1)
    for (const below of pointedAt(graph, record, 'supported-by').filter(isLiving)) walk(below, depth + 1)
  }
  for (const goal of topGoals(graph)) walk(goal, 0)
  return ruledTable(
    [
      ['Ref', 16],
      ['Element', 13],
      ['Statement', 51],
      ['Concerns', 20],
    ],
    rows,
  )
}

function topGoals(graph: Graph): readonly SafetyRecord[] {
  return livingOf(graph, 'goal').filter((goal) =>
    pointingHere(graph, goal, 'supported-by').every((above) => !isLiving(above)),
  )
}

function concernsOf(graph: Graph, record: SafetyRecord): string {
  return [...pointedAt(graph, record, 'concerns'), ...pointedAt(graph, record, 'cites')]
    .map(({ ref }) => ref)
    .join(', ')
}

function evidenceTable({ graph }: CaseReading): readonly Block[] {
  return ruledTable(
    [
      ['Ref', 10],
      ['Evidence', 30],
      ['Type and result', 24],
      ['Location and digest', 36],
    ],
    livingOf(graph, 'evidence').map((record) => {
      const { fields } = readEvidence(record)
      const until = fields.validUntil === undefined ? undefined : `valid until ${shownDate(fields.validUntil)}`
      const digest = fields.digest === undefined ? undefined : `${fields.digest.slice(0, 16)}…`
      return [
        record.ref,
        joined([fields.name, fields.claim], '\n'),
        joined([fields.type, fields.result ?? 'no result yet', shownDate(fields.producedOn), until], ', '),
        joined([fields.location, digest], '\n'),
      ]
    }),
  )
}
