import { useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { gridStrings } from './grid-strings.ts'
import { SpacedRows } from './spaced-rows.tsx'
import { useDrawnRows } from './use-drawn-rows.ts'
import type { PlannedCell } from './write-plan.ts'
import './preview-dialog.css'
import { uiStrings } from '../strings/ui-strings.ts'

interface Props {
  readonly title: string
  readonly cells: readonly PlannedCell[]
  readonly changedRows: number
  /** The rows that would be made, in words; null where none would. */
  readonly made: string | null
  /** Why nothing of it can be written. */
  readonly problem: string | null
  readonly nameOf: (cell: PlannedCell) => string
  readonly isWriting: boolean
  readonly error: Error | null
  readonly onWrite: () => void
  readonly onClose: () => void
}

const USUAL = 38
const keyOf = (index: number) => index
/** The server takes a batch of this many steps. */
const MOST_ROWS = 5_000
const SHOWN = 300

/** Each cell's old and new text and what is wrong with it, before anything is written; faults come first. */
export function PreviewDialog({
  title,
  cells,
  changedRows,
  nameOf,
  isWriting,
  error,
  onWrite,
  onClose,
  ...rest
}: Props) {
  const bad = cells.filter(({ refusal }) => refusal !== null)
  const good = cells.length - bad.length
  const ordered = [...bad, ...cells.filter(({ refusal }) => refusal === null)]
  const problem = rest.problem ?? (changedRows > MOST_ROWS ? gridStrings.tooManyRows(MOST_ROWS) : null)
  return (
    <Modal title={title} className="preview" onClose={onClose}>
      <div className="stack">
        {problem === null ? (
          <p>{cells.length === 0 ? gridStrings.nothing : gridStrings.summary(good, bad.length, rest.made)}</p>
        ) : (
          <p className="preview-fault">{problem}</p>
        )}
        {cells.length > 0 && <PreviewCells cells={ordered} nameOf={nameOf} />}
        {error && <ProblemNotice error={error} />}
        <div className="row">
          {good > 0 && problem === null && (
            <Button look="primary" disabled={isWriting} onClick={onWrite}>
              {bad.length === 0 ? gridStrings.write(good) : gridStrings.writeRest(good)}
            </Button>
          )}
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}

function PreviewCells({ cells, nameOf }: Pick<Props, 'cells' | 'nameOf'>) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useDrawnRows({ scroller, count: cells.length, keyOf, kept: [], usual: () => USUAL })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div ref={scroller} className="preview-cells" role="region" aria-label={gridStrings.cellNames} tabIndex={0}>
      <table aria-rowcount={cells.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{gridStrings.cell}</th>
            <th scope="col">{gridStrings.before}</th>
            <th scope="col">{gridStrings.after}</th>
            <th scope="col">{gridStrings.fault}</th>
          </tr>
        </thead>
        <tbody>
          <SpacedRows drawn={rows.drawn} height={rows.height}>
            {(index) => {
              const cell = cells[index]
              if (cell === undefined) return null
              return (
                <tr ref={rows.measure} data-index={index} aria-rowindex={index + 2}>
                  <th scope="row">{nameOf(cell)}</th>
                  <td>
                    <Text text={cell.before} />
                  </td>
                  <td>
                    <Text text={cell.after} />
                  </td>
                  <td className="preview-fault">{cell.refusal}</td>
                </tr>
              )
            }}
          </SpacedRows>
        </tbody>
      </table>
    </div>
  )
}

function Text({ text }: { readonly text: string }) {
  if (text === '') return <span className="muted">{gridStrings.blank}</span>
  if (text.length <= SHOWN) return text
  return (
    <>
      {text.slice(0, SHOWN)} <span className="muted">{gridStrings.long(text.length)}</span>
    </>
  )
}
