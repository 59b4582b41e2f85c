import { useMemo } from 'react'
import type { ScreenAction } from '../actions/screen-action.ts'
import { useActions } from '../actions/use-actions.ts'
import { Button } from '../ui/button.tsx'
import { gridStrings } from './grid-strings.ts'
import type { RowAction } from './row-action.ts'

interface Props<Row> {
  readonly actions: readonly RowAction<Row>[]
  readonly rows: number
  /** How many they are, in words. */
  readonly counted?: (rows: number) => string
  readonly onAct: (action: RowAction<Row>) => void
  /** Adds the row with the cursor to those that are chosen, or takes it away; left out where no cursor stands. */
  readonly onTurn?: () => void
  /** Lets go of rows that were chosen apart; null where none are. */
  readonly onLetGo: (() => void) | null
}

/** What can be done to the chosen rows: as buttons above the grid, and in the palette. */
export function RowActions<Row>({
  actions,
  rows,
  counted = gridStrings.rowsChosen,
  onAct,
  onTurn,
  onLetGo,
}: Props<Row>) {
  useActions(
    useMemo(
      (): readonly ScreenAction[] => [
        ...actions.map((action) => ({
          id: action.id,
          name: action.name(rows),
          group: gridStrings.chosenRows,
          unavailable: action.against ?? (rows === 0 ? gridStrings.noRow : undefined),
          run: () => onAct(action),
        })),
        ...(onTurn === undefined
          ? []
          : [{ id: 'grid-turn-row', name: gridStrings.turnRow, group: gridStrings.chosenRows, run: onTurn }]),
      ],
      [actions, rows, onAct, onTurn],
    ),
  )
  return (
    <div className="row-actions row" role="group" aria-label={gridStrings.chosenRows}>
      <span className="row-actions-count">{rows === 0 ? gridStrings.noRowYet : counted(rows)}</span>
      {onLetGo !== null && (
        <Button look="quiet" aria-label={gridStrings.letGoNamed(counted(rows))} onClick={onLetGo}>
          {gridStrings.letGo}
        </Button>
      )}
      {(rows === 0 ? [] : actions).map((action) =>
        action.against === null ? (
          <Button
            key={action.id}
            aria-keyshortcuts={`Alt+${action.letter}`}
            title={gridStrings.byKeys(`Alt+${action.letter}`)}
            aria-label={action.name(rows)}
            onClick={() => onAct(action)}
          >
            {action.label}
          </Button>
        ) : (
          <Button key={action.id} aria-disabled title={action.against} aria-label={action.name(rows)}>
            {action.label}
          </Button>
        ),
      )}
    </div>
  )
}
