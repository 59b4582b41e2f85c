import type { PointerEvent } from 'react'
import { classNames } from '../ui/class-names.ts'
import { mayMove } from './column-view.ts'
import type { GridColumn } from './grid-column.ts'
import type { HeadDrag } from './use-head-drag.ts'

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly offsets: readonly number[]
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly drag: HeadDrag | null
  /** A pointer takes hold of the edge of a head, or of the head itself. */
  readonly onWiden: (event: PointerEvent, id: string) => void
  readonly onCarry: (event: PointerEvent, id: string) => void
  /** Lets a column be as wide as it comes. */
  readonly onReset: (id: string) => void
}

/** Heads under the names of their groups; those that the rows can be ordered by are buttons. */
export function GridHead<Row>({ columns, offsets, sort, onSort, drag, onWiden, onCarry, onReset }: Props<Row>) {
  return (
    <thead>
      <tr className="grid-groups" aria-rowindex={1}>
        {groupsOf(columns).map(({ name, from, span, isFrozen }) => (
          <th
            key={from}
            scope="colgroup"
            colSpan={span}
            aria-colindex={from + 1}
            className={isFrozen ? 'is-frozen' : undefined}
            style={isFrozen ? { left: offsets[from] } : undefined}
          >
            {name}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2}>
        {columns.map((column, place) => (
          <th
            key={column.id}
            scope="col"
            aria-colindex={place + 1}
            aria-sort={orderOf(column, sort)}
            data-head={column.id}
            className={classNames(
              column.isFrozen === true && 'is-frozen',
              drag?.does === 'carry' && drag.id === column.id && 'is-carried',
              drag?.does === 'carry' && drag.over === column.id && mayMove(column) && 'is-target',
            )}
            style={column.isFrozen === true ? { left: offsets[place] } : undefined}
            onPointerDown={(event) => mayMove(column) && onCarry(event, column.id)}
          >
            <ColumnName column={column} sort={sort} onSort={onSort} />
            <span
              className="column-edge"
              aria-hidden="true"
              onPointerDown={(event) => onWiden(event, column.id)}
              onDoubleClick={() => onReset(column.id)}
            />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface NameProps<Row> {
  readonly column: GridColumn<Row>
  readonly sort: string
  readonly onSort: (sort: string) => void
}

function ColumnName<Row>({ column, sort, onSort }: NameProps<Row>) {
  const head =
    column.name === column.head ? (
      column.head
    ) : (
      <>
        <span className="visually-hidden">{column.name}</span>
        <span aria-hidden="true">{column.head}</span>
      </>
    )
  if (column.sort === undefined) return head
  const [up, down] = column.sort
  const order = orderOf(column, sort)
  return (
    <button className="sort-button" type="button" onClick={() => onSort(sort === up ? down : up)}>
      {head}
      <span aria-hidden="true">{order === undefined ? '' : order === 'descending' ? ' ↓' : ' ↑'}</span>
    </button>
  )
}

function orderOf<Row>(column: GridColumn<Row>, sort: string): 'ascending' | 'descending' | undefined {
  if (column.sort?.includes(sort) !== true) return undefined
  return sort.startsWith('-') ? 'descending' : 'ascending'
}

interface Group {
  readonly name: string
  readonly from: number
  readonly span: number
  readonly isFrozen: boolean
}

/** Neighbours of one group share a head, as long as they move together. */
function groupsOf<Row>(columns: readonly GridColumn<Row>[]): readonly Group[] {
  const groups: Group[] = []
  for (const [place, column] of columns.entries()) {
    const last = groups.at(-1)
    const isFrozen = column.isFrozen === true
    if (last !== undefined && last.name === column.group && last.isFrozen === isFrozen) {
      groups.splice(-1, 1, { ...last, span: last.span + 1 })
    } else groups.push({ name: column.group, from: place, span: 1, isFrozen })
  }
  return groups
}
