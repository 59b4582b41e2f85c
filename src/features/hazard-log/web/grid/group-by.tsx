import { useNavigate, useSearch } from '@tanstack/react-router'
import { HAZARD_GROUPS } from '../../hazard-orders-contract.ts'
import { hazardListSearchSchema } from '../hazard-list-search.ts'
import { gridCellStrings } from './grid-cell-strings.ts'

const ROUTE = '/cases/$space/hazards'

/** What the hazards are grouped by; it goes into the address. */
export function GroupBy() {
  const { group } = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  return (
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
  )
}
