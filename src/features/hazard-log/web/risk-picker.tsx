import type { KeyboardEvent } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import { levelTone } from '../../../web/ui/level-tone.ts'
import { RiskGrid } from '../../../web/ui/risk-grid.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

interface Props {
  readonly title: string
  readonly matrix: MatrixView
  readonly severity: string | undefined
  readonly likelihood: string | undefined
  readonly onPick: (cell: { readonly severity: string; readonly likelihood: string }) => void
}

const STEPS: { readonly [key: string]: readonly [column: number, row: number] } = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The matrix as a picker: one stop for the Tab key, arrows move between the cells, Enter or Space chooses. */
export function RiskPicker({ title, matrix, severity, likelihood, onPick }: Props) {
  const highest = Math.max(...matrix.levels.map(({ level }) => level))
  const chosen = matrix.cells.find((cell) => cell.severity === severity && cell.likelihood === likelihood)
  const entry =
    chosen ??
    matrix.cells.find((cell) => cell.severity === matrix.severities[0] && cell.likelihood === matrix.likelihoods.at(-1))
  return (
    <div className="risk-picker">
      <RiskGrid
        caption={hazardLogStrings.pick(title)}
        severities={matrix.severities}
        likelihoods={matrix.likelihoods}
        cells={matrix.cells}
      >
        {(cell) => (
          <button
            type="button"
            className={classNames(
              'risk-cell',
              `level-${levelTone(cell.level, highest)}`,
              cell === chosen && 'is-chosen',
            )}
            aria-pressed={cell === chosen}
            aria-label={hazardLogStrings.cell(cell.severity, cell.likelihood, cell.level, cell.word)}
            tabIndex={cell === entry ? 0 : -1}
            onKeyDown={moveFocus}
            onClick={() => onPick({ severity: cell.severity, likelihood: cell.likelihood })}
          >
            <b>{cell.level}</b>
          </button>
        )}
      </RiskGrid>
    </div>
  )
}

function moveFocus(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
  const row = cell?.closest('tr')
  if (step === undefined || !cell || !row) return
  event.preventDefault()
  const [column, rows] = step
  const body = row.closest('tbody')
  const nextRow = body?.rows[row.sectionRowIndex + rows]
  nextRow?.cells[cell.cellIndex + column]?.querySelector('button')?.focus()
}
