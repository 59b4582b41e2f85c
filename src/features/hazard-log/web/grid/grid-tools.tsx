import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { HAZARD_GROUPS } from '../../hazard-orders-contract.ts'
import type { ScreenAction } from '../../../../web/actions/screen-action.ts'
import { useActions } from '../../../../web/actions/use-actions.ts'
import { ColumnsDialog } from '../../../../web/grid/columns-dialog.tsx'
import type { ColumnView } from '../../../../web/grid/column-view.ts'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import { gridStrings } from '../../../../web/grid/grid-strings.ts'
import { Button } from '../../../../web/ui/button.tsx'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardListSearchSchema } from '../hazard-list-search.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { gridCellStrings } from './grid-cell-strings.ts'

const ROUTE = '/cases/$space/hazards'

interface Props {
  readonly columns: readonly GridColumn<HazardRow>[]
  readonly view: ColumnView
  readonly onView: (view: ColumnView) => void
}

/** How the grid is arranged: what its hazards are grouped by, and its columns. */
export function GridTools({ columns, view, onView }: Props) {
  const { group } = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
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
      <label className="row small">
        {gridCellStrings.groupBy}
        <select
          className="control"
          value={group ?? ''}
          onChange={({ target }) =>
            void navigate({
              search: (before) =>
                hazardListSearchSchema.parse({ ...before, group: target.value || undefined, fold: undefined }),
              replace: true,
            })
          }
        >
          <option value="">{gridCellStrings.noGroup}</option>
          {HAZARD_GROUPS.map((one) => (
            <option key={one} value={one}>
              {gridCellStrings.groups[one]}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => setOpen(true)}>{gridStrings.columns}</Button>
      {isOpen && <ColumnsDialog columns={columns} view={view} onView={onView} onClose={() => setOpen(false)} />}
    </div>
  )
}
