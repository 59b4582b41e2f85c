import type { Graph } from '../../domain/record/graph.ts'
import type { CaseFile } from './exchange-case-file.ts'

/** Everything a graph holds, as a case file keeps it: retired records too, and the links that have not been ended. */
export function caseFileOf(graph: Graph): CaseFile {
  const ids = [...graph.ids()]
  return {
    space: graph.space,
    records: ids.flatMap((id) => graph.record(id) ?? []),
    links: ids.flatMap((id) => graph.linksFrom(id)),
  }
}
