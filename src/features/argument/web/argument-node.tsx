import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import type { ArgumentPart } from '../argument-contract.ts'
import { isEmpty, isModule } from './argument-place.ts'
import { awayFootOf, crossOf, diamondOf, letterOf, outlineOf } from './argument-shape.ts'
import { argumentStrings } from './argument-strings.ts'
import { contentWord, kindWord, standingWord, targetWord } from './element-words.ts'

interface NodeData extends Record<string, unknown> {
  readonly part: ArgumentPart
  readonly defeated: boolean
  /** The module it belongs to where that is not the one that is open. */
  readonly tab: string
  readonly width: number
  readonly height: number
}
export type ArgumentNodeType = Node<NodeData, 'part'>

/** What decides the colour: how a doubt stands, whether a module is empty, else the outlook. */
function lookOf(part: ArgumentPart): string {
  if (isModule(part)) return isEmpty(part) ? 'empty' : part.outlook
  return part.doubt === null ? part.outlook : `doubt-${part.doubt}`
}

/** One part in the shape of the notation; why it is in doubt shows while it is pointed at or has the focus. */
export const ArgumentNode = memo(function ArgumentNode({ data, selected }: NodeProps<ArgumentNodeType>) {
  const { part, defeated, tab, width, height } = data
  const element = isModule(part) ? null : part
  const letter = letterOf(part.kind)
  return (
    <div
      className={classNames(
        'argument-node',
        `argument-${part.kind}`,
        `argument-${lookOf(part)}`,
        element?.away && 'argument-away',
        selected && 'argument-chosen',
      )}
    >
      <svg className="argument-outline" viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <path d={outlineOf(part.kind, width, height)} />
        {element?.away && <path className="argument-line-only" d={awayFootOf(width, height)} />}
        {element?.undeveloped && <path className="argument-diamond" d={diamondOf(width, height)} />}
        {defeated && <path className="argument-cross" d={crossOf(width, height)} />}
      </svg>
      <Handle type="target" position={part.kind === 'context' || letter !== '' ? Position.Left : Position.Top} />
      <div className="argument-node-text">
        <span className="argument-node-head">
          <b>{part.ref}</b> {part.kind !== 'solution' && <span>{kindWord(part)}</span>}
        </span>
        <span className="argument-node-title">{part.title}</span>
        {isModule(part) && <span className="argument-node-content">{contentWord(part)}</span>}
        <span className="argument-node-outlook">
          {standingWord(part)}
          {defeated && `, ${argumentStrings.defeated}`}
        </span>
      </div>
      {element?.away && <span className="argument-target">{targetWord(element)}</span>}
      {letter !== '' && <span className="argument-letter">{letter}</span>}
      {tab !== '' && <span className="argument-tab">{argumentStrings.inModule(tab)}</span>}
      {part.reason.length > 0 && (
        <div className="argument-why">
          <b>{part.reason.map(({ ref }) => ref).join(' ← ')}</b> {part.reasonSentence}
        </div>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={element !== null} />
      <Handle type="source" id="side" position={Position.Right} isConnectable={false} />
    </div>
  )
})
