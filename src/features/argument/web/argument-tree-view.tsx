import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import type { ArgumentElement, ArgumentPart } from '../argument-contract.ts'
import { isModule } from './argument-place.ts'
import type { Droppable } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import type { TreeRow } from './argument-tree.ts'
import { carried, welcome } from './dropped-record.ts'
import { contentWord, kindWord, targetWord } from './element-words.ts'
import { StandingTag } from './standing-tag.tsx'
import { treeTarget } from './tree-keys.ts'

interface Props {
  readonly rows: readonly TreeRow[]
  readonly chosen: ArgumentPart | null
  /** Which part of the argument the lines are of. */
  readonly place: string
  readonly onChoose: (part: ArgumentPart) => void
  /** Opens a module, or goes to what an away goal stands for. */
  readonly onFollow: (part: ArgumentPart) => void
  /** Goes up from a module; null where there is nothing above. */
  readonly onLeave: (() => void) | null
  readonly onOpen: (id: string, open: boolean) => void
  readonly onDropRecord: (upper: ArgumentElement, record: Droppable) => void
}

/** The argument as a tree: arrow keys move, open and close, letters find; the chosen element is the canvas's own. */
export function ArgumentTreeView(props: Props) {
  const { rows, chosen, place, onChoose, onFollow, onLeave, onOpen, onDropRecord } = props
  const keys = useId()
  const tree = useRef<HTMLDivElement>(null)
  /** The keyboard leads elsewhere; the line that it arrives at takes the focus. */
  const arriving = useRef(false)
  const [at, setAt] = useState<string | null>(null)
  const held = rows.find(({ key }) => key === at)
  const current = held?.part.id === chosen?.id ? held : rows.find(({ part }) => part.id === chosen?.id)
  const stop = current ?? rows[0]
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])
  useEffect(() => {
    if (!arriving.current) return
    arriving.current = false
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [place, chosen?.id])

  const go = (row: TreeRow) => {
    setAt(row.key)
    onChoose(row.part)
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const target = treeTarget(rows, stop, event.key)
    if (target === null) return
    event.preventDefault()
    if (target.do === 'go') go(target.row)
    else if (target.do === 'follow') {
      arriving.current = isModule(stop.part) || stop.part.standsFor !== null
      onFollow(stop.part)
    } else if (target.do === 'leave') {
      arriving.current = onLeave !== null
      onLeave?.()
    } else onOpen(stop.part.id, target.do === 'open')
  }
  const onDrop = (event: DragEvent, part: ArgumentPart) => {
    const record = carried(event)
    if (record !== null && !isModule(part)) onDropRecord(part, record)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its lines take the focus, one at a time */}
      <div
        ref={tree}
        className="argument-tree"
        role="tree"
        aria-label={argumentStrings.tree}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
      >
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
            onDoubleClick={() => onFollow(row.part)}
            onDrop={(event) => onDrop(event, row.part)}
          >
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              className="argument-twist"
              disabled={row.open === null}
              onClick={() => onOpen(row.part.id, row.open !== true)}
            >
              {row.open === null ? '·' : row.open ? '▾' : '▸'}
            </button>
            <span className="argument-row-text">
              <b>{row.part.ref}</b> <span className="muted small">{kindWord(row.part)}</span> {row.part.title}
              <RowBeside part={row.part} />
              {row.again && <span className="muted small"> ({argumentStrings.again})</span>}
            </span>
            <StandingTag part={row.part} />
          </div>
        ))}
      </div>
      <p id={keys} className="muted small argument-keys">
        {argumentStrings.treeKeys}
      </p>
    </>
  )
}

/** What a folder holds, or what an away goal stands for. */
function RowBeside({ part }: { readonly part: ArgumentPart }) {
  if (isModule(part)) return <span className="argument-beside muted small">{contentWord(part)}</span>
  if (!part.away) return null
  return <span className="argument-beside muted small">{argumentStrings.standingFor(targetWord(part))}</span>
}
