import { graphlib, layout } from '@dagrejs/dagre'
import { z } from 'zod'
import type { ArgumentPart } from '../argument-contract.ts'
import { isModule, type ShownArgument, type ShownConnection } from './argument-place.ts'
import { FOOT, TAB } from './argument-shape.ts'

/** Where a part is drawn: its left upper corner and its size, in pixels of the diagram. */
export interface PlacedPart {
  readonly part: ArgumentPart
  /** A counter-argument against it was upheld. */
  readonly defeated: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole diagram. */
export interface ArgumentLayout {
  readonly placed: readonly PlacedPart[]
  readonly connections: readonly ShownConnection[]
  readonly width: number
  readonly height: number
}

const WIDE = 216
const TALL = 96
const ROUND = 132
const APART = 28
const RANKS_APART = 56
const MARGIN = 24

/** The size of a part: a solution is a circle, everything else is as wide as a short sentence. */
function sizeOf(part: ArgumentPart): { readonly width: number; readonly height: number } {
  if (part.kind === 'solution') return { width: ROUND, height: ROUND }
  if (isModule(part)) return { width: WIDE, height: TALL + TAB }
  return { width: WIDE, height: part.away ? TALL + FOOT : TALL }
}

/**
 * Lays the argument out as the notation draws it: support downwards in ranks, contexts beside what is read in them.
 * Only parts of `open` are placed. The same argument always gives the same diagram.
 */
export function layoutArgument(shown: ShownArgument, open?: ReadonlySet<string>): ArgumentLayout {
  const parts = shown.parts.filter(({ id }) => open === undefined || open.has(id))
  const byId = new Map(parts.map((part) => [part.id, part]))
  const connections = shown.connections.filter(({ upper, lower }) => byId.has(upper) && byId.has(lower))
  const { ownerOf, besideOf } = contextsBeside(connections)
  const graph = new graphlib.Graph()
  graph.setGraph({
    nodesep: APART,
    ranksep: RANKS_APART,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: parts.length > MANY ? 'longest-path' : 'network-simplex',
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const part of parts) {
    if (ownerOf.has(part.id)) continue
    graph.setNode(part.id, blockOf(part, besideOf.get(part.id)?.length ?? 0))
  }
  for (const { upper, lower, role } of connections) {
    if (role === 'in-context-of' && ownerOf.has(lower)) continue
    const from = ownerOf.get(upper) ?? upper
    if (from !== lower && !ownerOf.has(lower)) graph.setEdge(from, lower)
  }
  // Nothing crosses in a tree that is drawn in its own order, and so it is found where the tree beside it has it.
  const isTree = graph.nodes().every((id) => (graph.inEdges(id) ?? []).length <= 1)
  layout(graph, { disableOptimalOrderHeuristic: isTree || parts.length > MANY })
  const defeated = defeatedBy(shown)
  const placed = parts.flatMap((part) =>
    ownerOf.has(part.id) ? [] : placeBlock(blockPlaced(graph, part.id), part, besideOf, byId),
  )
  return {
    placed: placed.map((one) => ({ ...one, defeated: defeated.has(one.part.id) })),
    connections,
    width: Math.max(0, ...placed.map(({ x, width }) => x + width)) + MARGIN,
    height: Math.max(0, ...placed.map(({ y, height }) => y + height)) + MARGIN,
  }
}

/** From so many parts ranks and the order within them are taken as they come: the arguments are trees, and that is enough. */
const MANY = 300

/** What a counter-argument that was upheld is against. */
function defeatedBy({ parts, connections }: ShownArgument): ReadonlySet<string> {
  const upheld = new Set(parts.flatMap((part) => (!isModule(part) && part.doubt === 'upheld' ? [part.id] : [])))
  return new Set(
    connections.flatMap(({ role, upper, lower }) => (role === 'challenges' && upheld.has(lower) ? [upper] : [])),
  )
}

/** Which element each context stands beside: the first that is read in it. */
function contextsBeside(connections: readonly ShownConnection[]) {
  const ownerOf = new Map<string, string>()
  const besideOf = new Map<string, string[]>()
  for (const { upper, lower, role } of connections) {
    if (role !== 'in-context-of' || ownerOf.has(lower)) continue
    ownerOf.set(lower, upper)
    besideOf.set(upper, [...(besideOf.get(upper) ?? []), lower])
  }
  return { ownerOf, besideOf }
}

/** The room of a part with the contexts that stand at its right, one above the other. */
function blockOf(part: ArgumentPart, beside: number) {
  const { width, height } = sizeOf(part)
  if (beside === 0) return { width, height }
  return { width: width + APART * 2 + WIDE, height: Math.max(height, beside * (TALL + APART) - APART) }
}

/** Where dagre put a block: its middle, and its size. */
const blockSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
type Block = z.infer<typeof blockSchema>

function blockPlaced(graph: graphlib.Graph, id: string): Block {
  return blockSchema.parse(graph.node(id))
}

function placeBlock(
  block: Block,
  part: ArgumentPart,
  besideOf: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, ArgumentPart>,
): readonly Omit<PlacedPart, 'defeated'>[] {
  const { x, y, width, height } = block
  const left = Math.round(x - width / 2)
  const top = Math.round(y - height / 2)
  const size = sizeOf(part)
  const beside = (besideOf.get(part.id) ?? []).flatMap((id) => byId.get(id) ?? [])
  return [
    { part, x: left, y: top, ...size },
    ...beside.map((context, place) => ({
      part: context,
      x: left + size.width + APART * 2,
      y: top + place * (TALL + APART),
      width: WIDE,
      height: TALL,
    })),
  ]
}
