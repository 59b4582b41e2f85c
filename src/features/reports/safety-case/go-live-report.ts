import { fieldsOf } from '../../../domain/record/kind.ts'
import { isLiving, type SafetyRecord } from '../../../domain/record/record.ts'
import { decision } from '../../../domain/safety-case/decision.ts'
import { release } from '../../../domain/safety-case/release.ts'
import type { Graph } from '../../../domain/record/graph.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { joined, orNotRecorded, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { Text } from '../../../platform/documents/text.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'
import { livingOf, pointingHere, shownDate, stateLabel } from '../graph-queries.ts'

/** Part of section 9 in a deployer's report: who put the product to use and took the risk that remains (DCB0160 2.2.2). */
export function goLive(reading: CaseReading): readonly Block[] {
  if (!isOfDeployer(reading)) return []
  return section(2, 'Decision of top management to put the release to use', decided(reading))
}

/** Each release that was not withdrawn with its decisions; one that nobody has decided on says so. */
function decided({ graph }: CaseReading): readonly Block[] {
  const releases = livingOf(graph, 'release').filter(({ state }) => state !== 'withdrawn')
  return ruledTable(
    [
      ['Release', 18],
      ['Decision, and why the remaining risk is accepted', 52],
      ['Decided by', 30],
    ],
    releases.flatMap((record) => rowsOf(record, graph)),
  )
}

function rowsOf(record: SafetyRecord, graph: Graph): readonly (readonly Text[])[] {
  const named = `${record.ref} ${fieldsOf(release, record).version ?? ''}\n${stateLabel(record)}`
  const decisions = pointingHere(graph, record, 'decides').filter(isLiving)
  if (decisions.length === 0) return [[named, orNotRecorded(undefined), orNotRecorded(undefined)]]
  return decisions.map((one) => {
    const { name, rationale, decidedBy, authority, decidedOn } = fieldsOf(decision, one)
    return [
      named,
      joined([`${one.ref} ${name ?? ''}`, rationale], '\n'),
      orNotRecorded(joined([decidedBy, authority, shownDate(decidedOn)], '\n')),
    ]
  })
}
