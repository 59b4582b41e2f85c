import type { DragEvent, RefCallback } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import type { ArgumentPart } from '../argument-contract.ts'
import { isModule } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import type { TreeRow } from './argument-tree.ts'
import { welcome } from './dropped-record.ts'
import { contentWord, kindWord, targetWord } from './element-words.ts'
import { StandingTag } from './standing-tag.tsx'

interface Props {
  readonly row: TreeRow
  /** Which line it is, and how far down it stands, in pixels. */
  readonly index: number
  readonly top: number
  readonly measure: RefCallback<Element>
  readonly isChosen: boolean
  /** The one line that Tab reaches. */
  readonly isStop: boolean
  readonly onGo: () => void
  readonly onFollow: () => void
  readonly onOpen: (open: boolean) => void
  readonly onDrop: (event: DragEvent) => void
}

/** One line of the tree, where the lines that are not drawn leave it. */
export function ArgumentTreeRow({ row, index, top, measure, isChosen, isStop, ...on }: Props) {
  const { part, level, open } = row
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree answers the keys of its lines
    <div
      ref={measure}
      data-index={index}
      role="treeitem"
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={isChosen}
      {...(open === null ? {} : { 'aria-expanded': open })}
      className={classNames('argument-row', `argument-depth-${Math.min(level, 7)}`)}
      style={{ top }}
      onClick={on.onGo}
      onDragOver={welcome}
      onDoubleClick={on.onFollow}
      onDrop={on.onDrop}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        className="argument-twist"
        disabled={open === null}
        onClick={() => on.onOpen(open !== true)}
      >
        {open === null ? '·' : open ? '▾' : '▸'}
      </button>
      <span className="argument-row-text">
        <b>{part.ref}</b> <span className="muted small">{kindWord(part)}</span> {part.title}
        <RowBeside part={part} />
        {row.again && <span className="muted small"> ({argumentStrings.again})</span>}
      </span>
      <StandingTag part={part} />
    </div>
  )
}

/** What a folder holds, or what an away goal stands for. */
function RowBeside({ part }: { readonly part: ArgumentPart }) {
  if (isModule(part)) return <span className="argument-beside muted small">{contentWord(part)}</span>
  if (!part.away) return null
  return <span className="argument-beside muted small">{argumentStrings.standingFor(targetWord(part))}</span>
}
