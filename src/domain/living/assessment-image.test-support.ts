import type { Id } from '../record/record.ts'
import type { Graph } from '../record/graph.ts'
import type { Assessment } from './assessment.ts'
import { chainDown } from './chain.ts'
import { chainsUp } from './chain-up.ts'
import { GROUP_NAMES } from './named-indexes.ts'
import { standingOf } from './standing.ts'

/** Everything an assessment says, and all it remembers, as plain values that two assessments can be compared by. */
export function imageOf(assessment: Assessment, graph: Graph) {
  const { circles, groups, untils } = assessment.state
  const ids = [...graph.ids()]
  const subjects = [...ids, graph.space.id]
  return {
    ...toldBy(graph, assessment),
    untils: subjects.map((id) => [id, untils.of(id)]),
    circles: ids.map((id) => [id, circles.get(id) ?? null]),
    groups: GROUP_NAMES.map((name) => [
      name,
      [...groups[name].entries()].map(([key, members]) => `${key}: ${inOrder(members).join(' ')}`).toSorted(),
    ]),
  }
}

/** Everything that a graph and its assessment tell a reader. */
export function toldBy(graph: Graph, assessment: Assessment) {
  const ids = [...graph.ids()]
  const subjects = [...ids, graph.space.id]
  return {
    size: graph.size,
    records: [...graph.records()],
    today: assessment.today,
    plan: assessment.plan,
    nextUntil: assessment.nextUntil,
    outlooks: ids.map((id) => [id, assessment.outlook(id), assessment.ownOutlook(id)]),
    children: ids.map((id) => {
      const record = graph.record(id)
      return [id, record === undefined ? [] : assessment.children(record)]
    }),
    findings: subjects.map((id) => [id, assessment.findings(id), assessment.awaiting(id)]),
    tallies: [...assessment.tallies.entries()].map((entry) => entry.join('|')).toSorted(),
    all: [[...assessment.allFindings()], [...assessment.allAwaiting()]].map((found) =>
      found.map(({ code, subject }) => `${subject} ${code}`).toSorted(),
    ),
    references: [...graph.records()].map(({ ref }) => inOrder(assessment.idsOfReference(ref))),
    links: ids.map((id) => {
      const met: string[] = []
      for (const outward of [true, false]) {
        graph.eachNeighbour(
          id,
          outward,
          null,
          (other, link) => met.push(`${other.id} ${other.revision} ${link.id}`) > 0,
        )
      }
      const all = [...graph.linksFrom(id), ...graph.linksTo(id)]
      return [id, all, all.map((link) => graph.link(link.id)), met]
    }),
    kinds: [...new Set([...graph.records()].map(({ kind }) => kind))].map((kind) => [kind, [...graph.idsOfKind(kind)]]),
    standing: standingOf(graph, assessment),
    chainsDown: ids.map((id) => chainDown(graph, assessment, id)),
    chainsUp: chainsUp(
      graph,
      assessment,
      [...ids].flatMap((id) => assessment.findings(id)),
    ),
  }
}

function inOrder(ids: ReadonlySet<Id>): readonly Id[] {
  return [...ids].toSorted((one, other) => (one < other ? -1 : 1))
}
