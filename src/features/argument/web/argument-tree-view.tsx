import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useDrawnRows } from '../../../web/grid/use-drawn-rows.ts'
import type { ArgumentElement, ArgumentPart } from '../argument-contract.ts'
import { isModule } from './argument-place.ts'
import type { Droppable } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import type { TreeRow } from './argument-tree.ts'
import { ArgumentTreeRow } from './argument-tree-row.tsx'
import { carried } from './dropped-record.ts'
import { treeTarget, typedLetters } from './tree-keys.ts'

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

/** So many lines are all drawn, so that the browser's own search finds in them. */
const FEW = 60
/** As high as most lines turn out to be, and the room that their focus needs, in pixels. */
const USUAL = 51
const MARGIN = 4

/**
 * The argument as a tree: arrow keys move, open and close, letters find; the chosen element is the canvas's own. Of many
 * lines only those in view are drawn, and the one with the focus wherever it is.
 */
export function ArgumentTreeView(props: Props) {
  const { rows, chosen, place, onChoose, onFollow, onLeave, onOpen, onDropRecord } = props
  const keys = useId()
  const tree = useRef<HTMLDivElement>(null)
  /** The keyboard leads to another line; that line takes the focus as soon as it is drawn. */
  const arriving = useRef(false)
  const [typed] = useState(typedLetters)
  const [at, setAt] = useState<string | null>(null)
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows])
  const held = rows[places.get(at ?? '') ?? -1]
  const current = held?.part.id === chosen?.id ? held : rows.find(({ part }) => part.id === chosen?.id)
  const stop = current ?? rows[0]
  const stopAt = places.get(stop?.key ?? '') ?? 0
  const { drawn, height, measure, show } = useDrawnRows({
    scroller: tree,
    count: rows.length,
    keyOf: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    kept: useMemo(() => (rows.length <= FEW ? [...rows.keys()] : [stopAt]), [rows, stopAt]),
    usual: () => USUAL,
    margin: MARGIN,
  })
  const reach = useRef(() => {})
  useEffect(() => {
    reach.current = () => {
      show(stopAt)
      if (!arriving.current) return
      arriving.current = false
      tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
    }
  })
  useEffect(() => reach.current(), [place, stop?.key])

  const go = (row: TreeRow) => {
    arriving.current = row.key !== stop?.key
    setAt(row.key)
    onChoose(row.part)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const target = treeTarget(rows, stop, event.key, typed(event.key, event.timeStamp))
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
        <div role="none" className="argument-rows" style={{ height }}>
          {drawn.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <ArgumentTreeRow
                key={row.key}
                row={row}
                index={index}
                top={start}
                measure={measure}
                isChosen={row.key === current?.key}
                isStop={row.key === stop?.key}
                onGo={() => go(row)}
                onFollow={() => onFollow(row.part)}
                onOpen={(open) => onOpen(row.part.id, open)}
                onDrop={(event) => {
                  const record = carried(event)
                  if (record !== null && !isModule(row.part)) onDropRecord(row.part, record)
                }}
              />
            )
          })}
        </div>
      </div>
      <p id={keys} className="muted small argument-keys">
        {argumentStrings.treeKeys}
      </p>
    </>
  )
}
