import {
  type Connection,
  Controls,
  type Edge,
  MarkerType,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { type DragEvent, useMemo } from 'react'
import { useMedia } from '../../../web/ui/use-media.ts'
import type { ArgumentElement, ArgumentPart } from '../argument-contract.ts'
import type { ArgumentLayout, PlacedPart } from './argument-layout.ts'
import { ArgumentNode, type ArgumentNodeType } from './argument-node.tsx'
import { isModule, type ShownConnection } from './argument-place.ts'
import type { Droppable } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import { carried, welcome } from './dropped-record.ts'
import { spokenPart } from './element-words.ts'
import { useChosenInSight } from './use-chosen-in-sight.ts'
import './argument-canvas.css'

interface Props {
  readonly layout: ArgumentLayout
  /** The module that is open; null at the upper level. */
  readonly inside: string | null
  readonly chosen: ArgumentPart | null
  readonly onChoose: (part: ArgumentPart) => void
  /** Opens a module, or goes to what an away goal stands for. */
  readonly onFollow: (part: ArgumentPart) => void
  readonly onConnect: (upper: ArgumentElement, lower: ArgumentElement) => void
  readonly onDropRecord: (upper: ArgumentElement, record: Droppable) => void
}

const NODE_TYPES = { part: ArgumentNode }

/** The argument as a diagram in the notation; only what the window shows is drawn. */
export function ArgumentCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Diagram {...props} />
    </ReactFlowProvider>
  )
}

function Diagram({ layout, inside, chosen, onChoose, onFollow, onConnect, onDropRecord }: Props) {
  const dark = useMedia('(prefers-color-scheme: dark)')
  const byId = useMemo(() => new Map(layout.placed.map(({ part }) => [part.id, part])), [layout])
  const plain = useMemo(() => layout.placed.map((placed) => nodeOf(placed, inside)), [layout, inside])
  const nodes = useMemo(
    () => plain.map((node) => (node.id === chosen?.id ? { ...node, selected: true } : node)),
    [plain, chosen?.id],
  )
  const edges = useMemo(() => layout.connections.map((one) => edgeOf(one, byId)), [layout, byId])
  useChosenInSight(layout, chosen)

  const choose = (id: string) => {
    const part = byId.get(id)
    if (part !== undefined) onChoose(part)
  }
  const onNodesChange = (changes: readonly NodeChange<ArgumentNodeType>[]) => {
    for (const change of changes) if (change.type === 'select' && change.selected) choose(change.id)
  }
  const connect = ({ source, target }: Connection) => {
    const upper = byId.get(source)
    const lower = byId.get(target)
    if (isElement(upper) && isElement(lower)) onConnect(upper, lower)
  }
  const drop = (event: DragEvent) => {
    const under = event.target instanceof Element ? event.target.closest('.react-flow__node') : null
    const upper = byId.get(under?.getAttribute('data-id') ?? '') ?? chosen
    const record = carried(event)
    if (record !== null && isElement(upper)) onDropRecord(upper, record)
  }
  return (
    <div className="argument-canvas" role="region" aria-label={argumentStrings.canvas}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        colorMode={dark ? 'dark' : 'light'}
        onNodesChange={onNodesChange}
        onNodeDoubleClick={(_, { data: { part } }) => onFollow(part)}
        onConnect={connect}
        onDragOver={welcome}
        onDrop={drop}
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        ariaLabelConfig={argumentStrings.flow}
        proOptions={{ hideAttribution: true }}
        onlyRenderVisibleElements
        minZoom={0.05}
        maxZoom={1.5}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  )
}

function isElement(part: ArgumentPart | null | undefined): part is ArgumentElement {
  return part !== null && part !== undefined && !isModule(part)
}

function nodeOf({ part, defeated, x, y, width, height }: PlacedPart, inside: string | null): ArgumentNodeType {
  const module = isModule(part) ? null : part.module
  return {
    id: part.id,
    type: 'part',
    position: { x, y },
    width,
    height,
    data: { part, defeated, tab: module === null || module.id === inside ? '' : module.title, width, height },
    ariaLabel: spokenPart(part),
  }
}

/** A line with the arrow of its role: solid for support, hollow for context, dashed for a challenge, dotted to a folder. */
function edgeOf({ id, role, upper, lower, suspect }: ShownConnection, byId: ReadonlyMap<string, ArgumentPart>): Edge {
  const kind = byId.get(lower)?.kind
  const beside = kind === 'context' || kind === 'assumption' || kind === 'justification'
  const end = { type: role === 'supported-by' ? MarkerType.ArrowClosed : MarkerType.Arrow, width: 18, height: 18 }
  return {
    id,
    source: upper,
    target: lower,
    type: beside ? 'straight' : 'default',
    ...(beside ? { sourceHandle: 'side' } : {}),
    className: `argument-line argument-line-${role}${suspect ? ' argument-line-suspect' : ''}`,
    ...(role === 'challenges' ? { markerStart: end } : { markerEnd: end }),
    focusable: false,
    ariaLabel: argumentStrings.line(byId.get(upper)?.ref ?? '', byId.get(lower)?.ref ?? ''),
  }
}
