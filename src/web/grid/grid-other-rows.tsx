import type { ReactNode, Ref } from 'react'
import { numberText } from '../text/words.ts'
import { classNames } from '../ui/class-names.ts'
import type { GridColumn } from './grid-column.ts'
import type { GroupLine } from './grid-line.ts'
import { gridStrings } from './grid-strings.ts'

interface Shared {
  readonly ref: Ref<HTMLTableRowElement>
  readonly index: number
  readonly headRows: number
  /** The column of the cell with the focus, when it is on this line. */
  readonly cursor: number | null
}

interface GroupProps extends Shared {
  readonly line: GroupLine
  readonly span: number
  readonly isChosen: boolean
  readonly onFold: (key: string) => void
}

/** The head of a group: one cell across the grid that folds the rows beneath it. */
export function GroupRow({ ref, line, index, headRows, span, cursor, isChosen, onFold }: GroupProps) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 1 + headRows} className="grid-group">
      <td
        data-column={0}
        colSpan={span}
        aria-colindex={1}
        aria-colspan={span}
        aria-selected={isChosen}
        aria-expanded={!line.isFolded}
        tabIndex={cursor === null ? -1 : 0}
        className={classNames(isChosen && 'is-chosen', cursor !== null && 'is-cursor')}
        onClick={() => onFold(line.key)}
      >
        <span className="grid-group-head row">
          <span className="grid-fold" aria-hidden="true">
            {line.isFolded ? '▸' : '▾'}
          </span>
          {line.head}
          <span className="muted">{numberText(line.count)}</span>
        </span>
      </td>
    </tr>
  )
}

interface CellsProps<Row> extends Shared {
  readonly columns: readonly GridColumn<Row>[]
  readonly offsets: readonly number[]
  readonly from: number | null
  readonly to: number | null
  readonly editor: ReactNode
}

/** The empty last row: what is typed into it is the name of a new one. */
export function NewRow<Row>({ name, ...row }: CellsProps<Row> & { readonly name: string }) {
  return (
    <PlainRow {...row} className="grid-new">
      {(column) => column.isRowHeader === true && <span className="muted">{name}</span>}
    </PlainRow>
  )
}

/** A row that is there and is being read. */
export function UnreadRow<Row>(row: CellsProps<Row>) {
  return (
    <PlainRow {...row} className="grid-unread">
      {(column) => column.isRowHeader === true && <span className="muted">{gridStrings.reading}</span>}
    </PlainRow>
  )
}

interface PlainProps<Row> extends CellsProps<Row> {
  readonly className: string
  readonly children: (column: GridColumn<Row>) => ReactNode
}

function PlainRow<Row>({ ref, index, headRows, columns, offsets, from, to, cursor, editor, ...rest }: PlainProps<Row>) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 1 + headRows} className={rest.className}>
      {columns.map((column, place) => {
        const isChosen = from !== null && to !== null && place >= from && place <= to
        const hasEditor = cursor === place && editor !== null
        return (
          <td
            key={column.id}
            data-column={place}
            aria-colindex={place + 1}
            aria-selected={isChosen}
            tabIndex={cursor === place ? 0 : -1}
            className={classNames(
              column.isFrozen === true && 'is-frozen',
              isChosen && 'is-chosen',
              cursor === place && 'is-cursor',
              hasEditor && 'is-edited',
            )}
            style={column.isFrozen === true ? { left: offsets[place] } : undefined}
          >
            {hasEditor ? editor : rest.children(column)}
          </td>
        )
      })}
    </tr>
  )
}
