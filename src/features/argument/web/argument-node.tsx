import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import { recordStrings } from '../../records/web/record-strings.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { diamondOf, letterOf, outlineOf } from './argument-shape.ts'
import { argumentStrings } from './argument-strings.ts'
import { kindWord } from './element-words.ts'

export type ArgumentNodeType = Node<
  { readonly element: ArgumentElement; readonly width: number; readonly height: number },
  'element'
>

/** One element in the shape of the notation; why it is in doubt shows while it is pointed at or has the focus. */
export const ArgumentNode = memo(function ArgumentNode({ data, selected }: NodeProps<ArgumentNodeType>) {
  const { element, width, height } = data
  const letter = letterOf(element.kind)
  return (
    <div
      className={classNames(
        'argument-node',
        `argument-${element.kind}`,
        `argument-${element.outlook}`,
        selected && 'argument-chosen',
      )}
    >
      <svg className="argument-outline" viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <path d={outlineOf(element.kind, width, height)} />
        {element.away && <path d={`M1 ${height - 20}H${width - 1}`} />}
        {element.undeveloped && <path className="argument-diamond" d={diamondOf(width, height)} />}
      </svg>
      <Handle type="target" position={element.kind === 'context' || letter !== '' ? Position.Left : Position.Top} />
      <div className="argument-node-text">
        <span className="argument-node-head">
          <b>{element.ref}</b> {element.kind !== 'solution' && <span>{kindWord(element)}</span>}
        </span>
        <span className="argument-node-title">{element.title}</span>
        <span className="argument-node-outlook">{recordStrings.outlook[element.outlook]}</span>
      </div>
      {letter !== '' && <span className="argument-letter">{letter}</span>}
      {element.module && <span className="argument-module">{argumentStrings.inModule(element.module.title)}</span>}
      {element.reason.length > 0 && (
        <div className="argument-why">
          <b>{element.reason.map(({ ref }) => ref).join(' ← ')}</b> {element.reasonSentence}
        </div>
      )}
      <Handle type="source" position={Position.Bottom} />
      <Handle type="source" id="side" position={Position.Right} isConnectable={false} />
    </div>
  )
})
