import { useMemo, useState } from 'react'
import type { ScreenAction } from '../../../../web/actions/screen-action.ts'
import { useActions } from '../../../../web/actions/use-actions.ts'
import { ColumnsDialog } from '../../../../web/grid/columns-dialog.tsx'
import type { ColumnView } from '../../../../web/grid/column-view.ts'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import { gridStrings } from '../../../../web/grid/grid-strings.ts'
import { Button } from '../../../../web/ui/button.tsx'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { GroupBy } from './group-by.tsx'

interface Props {
  readonly columns: readonly GridColumn<HazardRow>[]
  readonly view: ColumnView
  readonly onView: (view: ColumnView) => void
}

/** How the grid is arranged: what its hazards are grouped by, and its columns. */
export function GridTools({ columns, view, onView }: Props) {
  const [isOpen, setOpen] = useState(false)
  useActions(
    useMemo(
      (): readonly ScreenAction[] => [
        {
          id: 'grid-columns',
          name: gridStrings.columnsTitle,
          group: hazardLogStrings.title,
          run: () => setOpen(true),
        },
      ],
      [],
    ),
  )
  return (
    <div className="grid-tools row">
      <GroupBy />
      <Button onClick={() => setOpen(true)}>{gridStrings.columns}</Button>
      {isOpen && <ColumnsDialog columns={columns} view={view} onView={onView} onClose={() => setOpen(false)} />}
    </div>
  )
}
