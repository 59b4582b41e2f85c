import { topGoals } from '../../../domain/argument/top-goals.ts'
import { compareReferences } from '../../../domain/living/finding-order.ts'
import { isLiving, type SafetyRecord } from '../../../domain/record/record.ts'
import type { Graph } from '../../../domain/record/graph.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import type { Text } from '../../../platform/documents/text.ts'
import { ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { pointedAt, refsOf, titleOf } from '../graph-queries.ts'

/** The safety argument as an outline from its top claims down, through away goals into every module (part of section 6). */
export function safetyArgument({ graph }: CaseReading): readonly Block[] {
  return section(2, 'Safety argument', outline(graph))
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
  let widest = 0
  const walk = (record: SafetyRecord, depth: number): void => {
    const again = printed.has(record.id)
    printed.add(record.id)
    const ref = indented(record.ref, depth)
    widest = Math.max(widest, ref.length)
    rows.push([
      record.kind === 'goal' ? [{ text: ref, bold: true }] : ref,
      KINDS[record.kind] ?? record.kind,
      again ? `${titleOf(record)} (see above)` : titleOf(record),
      concernsOf(graph, record),
    ])
    if (again) return
    for (const beside of pointedAt(graph, record, 'in-context-of').filter(isLiving)) walk(beside, depth + 1)
    const below = [...pointedAt(graph, record, 'supported-by'), ...pointedAt(graph, record, 'stands-for')]
    for (const one of below.filter(isLiving)) walk(one, depth + 1)
  }
  for (const goal of topGoals(graph).toSorted((a, b) => compareReferences(a.ref, b.ref))) walk(goal, 0)
  return ruledTable(
    [
      ['Ref', Math.min(26, Math.max(16, Math.ceil(3 + widest * 0.8)))],
      ['Element', 13],
      ['Statement', 51],
      ['Concerns', 20],
    ],
    rows,
  )
}

/** No space at which a line could break, or a reference that is deep down would stand at the margin. */
const STEP = '\u{A0}'.repeat(3)
/** Further down the steps are no longer shown, for the reference needs the room. */
const DEEPEST = 8

function indented(ref: string, depth: number): string {
  return `${STEP.repeat(Math.min(depth, DEEPEST))}${ref}`
}

function concernsOf(graph: Graph, record: SafetyRecord): string {
  return refsOf([...pointedAt(graph, record, 'concerns'), ...pointedAt(graph, record, 'cites')])
}
