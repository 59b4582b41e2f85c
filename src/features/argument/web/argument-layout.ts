import { graphlib, layout } from '@dagrejs/dagre'
import { z } from 'zod'
import type { ArgumentConnection, ArgumentElement, ArgumentView } from '../argument-contract.ts'

/** Where an element is drawn: its left upper corner and its size, in pixels of the diagram. */
export interface PlacedElement {
  readonly element: ArgumentElement
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole diagram. */
export interface ArgumentLayout {
  readonly placed: readonly PlacedElement[]
  readonly connections: readonly ArgumentConnection[]
  readonly width: number
  readonly height: number
}

const WIDE = 216
const TALL = 96
const ROUND = 132
const APART = 28
const RANKS_APART = 56
const MARGIN = 24

/** The size of an element: a solution is a circle, everything else is as wide as a short sentence. */
function sizeOf({ kind }: ArgumentElement): { readonly width: number; readonly height: number } {
  return kind === 'solution' ? { width: ROUND, height: ROUND } : { width: WIDE, height: TALL }
}

/**
 * Lays the argument out as the notation draws it: support downwards in ranks, contexts beside what is read in them.
 * Only elements of `shown` are placed. The same argument always gives the same diagram.
 */
export function layoutArgument(view: ArgumentView, shown?: ReadonlySet<string>): ArgumentLayout {
  const elements = view.elements.filter(({ id }) => shown === undefined || shown.has(id))
  const byId = new Map(elements.map((element) => [element.id, element]))
  const connections = view.connections.filter(({ upper, lower }) => byId.has(upper) && byId.has(lower))
  const { ownerOf, besideOf } = contextsBeside(connections)
  const graph = new graphlib.Graph()
  graph.setGraph({ nodesep: APART, ranksep: RANKS_APART, marginx: MARGIN, marginy: MARGIN, ranker: 'longest-path' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const element of elements) {
    if (ownerOf.has(element.id)) continue
    graph.setNode(element.id, blockOf(element, besideOf.get(element.id)?.length ?? 0))
  }
  for (const { upper, lower, role } of connections) {
    if (role === 'in-context-of' && ownerOf.has(lower)) continue
    const from = ownerOf.get(upper) ?? upper
    if (from !== lower && !ownerOf.has(lower)) graph.setEdge(from, lower)
  }
  layout(graph, { disableOptimalOrderHeuristic: elements.length > MANY })
  const placed = elements.flatMap((element) =>
    ownerOf.has(element.id) ? [] : placeBlock(blockPlaced(graph, element.id), element, besideOf, byId),
  )
  return {
    placed,
    connections,
    width: Math.max(0, ...placed.map(({ x, width }) => x + width)) + MARGIN,
    height: Math.max(0, ...placed.map(({ y, height }) => y + height)) + MARGIN,
  }
}

/** From so many elements the order within ranks is taken as it comes: the arguments are trees, and that is enough. */
const MANY = 300

/** Which element each context stands beside: the first that is read in it. */
function contextsBeside(connections: readonly ArgumentConnection[]) {
  const ownerOf = new Map<string, string>()
  const besideOf = new Map<string, string[]>()
  for (const { upper, lower, role } of connections) {
    if (role !== 'in-context-of' || ownerOf.has(lower)) continue
    ownerOf.set(lower, upper)
    besideOf.set(upper, [...(besideOf.get(upper) ?? []), lower])
  }
  return { ownerOf, besideOf }
}

/** The room of an element with the contexts that stand at its right, one above the other. */
function blockOf(element: ArgumentElement, beside: number) {
  const { width, height } = sizeOf(element)
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
  element: ArgumentElement,
  besideOf: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, ArgumentElement>,
): readonly PlacedElement[] {
  const { x, y, width, height } = block
  const left = Math.round(x - width / 2)
  const top = Math.round(y - height / 2)
  const size = sizeOf(element)
  const beside = (besideOf.get(element.id) ?? []).flatMap((id) => byId.get(id) ?? [])
  return [
    { element, x: left, y: top, ...size },
    ...beside.map((context, place) => ({
      element: context,
      x: left + size.width + APART * 2,
      y: top + place * (TALL + APART),
      width: WIDE,
      height: TALL,
    })),
  ]
}
