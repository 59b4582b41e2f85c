import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import type { ArgumentElement } from '../argument-contract.ts'
import type { Droppable } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import type { TreeRow } from './argument-tree.ts'
import { carried, welcome } from './dropped-record.ts'
import { kindWord } from './element-words.ts'
import { treeTarget } from './tree-keys.ts'

interface Props {
  readonly rows: readonly TreeRow[]
  readonly chosen: ArgumentElement | null
  readonly onChoose: (element: ArgumentElement) => void
  readonly onOpen: (id: string, open: boolean) => void
  readonly onDropRecord: (upper: ArgumentElement, record: Droppable) => void
}

/** The argument as a tree: arrow keys move, open and close, letters find; the chosen element is the canvas's own. */
export function ArgumentTreeView({ rows, chosen, onChoose, onOpen, onDropRecord }: Props) {
  const tree = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const held = rows.find(({ key }) => key === at)
  const current = held?.element.id === chosen?.id ? held : rows.find(({ element }) => element.id === chosen?.id)
  const stop = current ?? rows[0]
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])

  const go = (row: TreeRow) => {
    setAt(row.key)
    onChoose(row.element)
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const target = treeTarget(rows, stop, event.key)
    if (target === null) return
    event.preventDefault()
    if (target.do === 'go') go(target.row)
    else onOpen(stop.element.id, target.do === 'open')
  }
  const onDrop = (event: DragEvent, element: ArgumentElement) => {
    const record = carried(event)
    if (record !== null) onDropRecord(element, record)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its lines take the focus, one at a time
    <div ref={tree} className="argument-tree" role="tree" aria-label={argumentStrings.tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree answers the keys of its lines
        <div
          key={row.key}
          data-key={row.key}
          role="treeitem"
          tabIndex={row.key === stop?.key ? 0 : -1}
          aria-level={row.level}
          aria-posinset={row.place}
          aria-setsize={row.siblings}
          aria-selected={row.key === current?.key}
          {...(row.open === null ? {} : { 'aria-expanded': row.open })}
          className={classNames('argument-row', `argument-depth-${Math.min(row.level, 7)}`)}
          onClick={() => go(row)}
          onDragOver={welcome}
          onDrop={(event) => onDrop(event, row.element)}
        >
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            className="argument-twist"
            disabled={row.open === null}
            onClick={() => onOpen(row.element.id, row.open !== true)}
          >
            {row.open === null ? '·' : row.open ? '▾' : '▸'}
          </button>
          <span className="argument-row-text">
            <b>{row.element.ref}</b> <span className="muted small">{kindWord(row.element)}</span> {row.element.title}
            {row.again && <span className="muted small"> ({argumentStrings.again})</span>}
          </span>
          <OutlookTag outlook={row.element.outlook} />
        </div>
      ))}
    </div>
  )
}
