import type { Plain } from '../../read/document.ts'
import { isList, isRecord, type PlainRecord } from '../../read/plain-value.ts'

/** What a page of a list tells of itself beside what it lists. */
const OF_PAGE = /^(?:total_?count|count|total|page_?info|cursor|__typename)$/i

/**
 * A list as query languages for graphs give it, `{ totalCount, edges: [{ node: {…} }] }` or `{ nodes: […] }`, as the plain list
 * that it stands for; null for any other object.
 */
export function listOfConnection(record: PlainRecord): readonly Plain[] | null {
  const { edges, nodes } = record
  const list = edges ?? nodes
  const isOnly = Object.keys(record).every((name) => name === 'edges' || name === 'nodes' || OF_PAGE.test(name))
  if (!isOnly || !isList(list)) return null
  if (list === nodes) return list
  return list.every((edge) => isRecord(edge) && edge['node'] !== undefined)
    ? list.map((edge) => (isRecord(edge) ? (edge['node'] ?? null) : null))
    : null
}
