import { useNavigate, useSearch } from '@tanstack/react-router'
import { type HazardListSearch, hazardListSearchSchema } from './hazard-list-search.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

const ROUTE = '/cases/$space/hazards'
type Sort = NonNullable<HazardListSearch['sort']>

interface Column {
  readonly text: string
  /** Upwards and downwards, where the log can be ordered by it. */
  readonly sort?: readonly [Sort, Sort]
  /** What tells it apart from the same word in another group. */
  readonly group?: string
}

const COLUMNS: readonly Column[] = [
  { text: hazardLogStrings.number, sort: ['ref', '-ref'] },
  { text: hazardLogStrings.hazard, sort: ['name', '-name'] },
  { text: hazardLogStrings.harm },
  { text: hazardLogStrings.causes },
  { text: hazardLogStrings.controls },
  { text: hazardLogStrings.scores, group: hazardLogStrings.initial },
  { text: hazardLogStrings.level, group: hazardLogStrings.initial, sort: ['-initial', 'initial'] },
  { text: hazardLogStrings.scores, group: hazardLogStrings.residual },
  { text: hazardLogStrings.level, group: hazardLogStrings.residual, sort: ['-residual', 'residual'] },
  { text: hazardLogStrings.status, sort: ['state', '-state'] },
  { text: hazardLogStrings.owner },
]

/** The grouped headers of the NHS layout; those that can be ordered by are buttons. */
export function HazardTableHead() {
  return (
    <thead>
      <tr className="hazard-groups" aria-rowindex={1}>
        <th scope="colgroup" colSpan={3}>
          {hazardLogStrings.groupWhat}
        </th>
        <th scope="colgroup" colSpan={2}>
          {hazardLogStrings.groupWhy}
        </th>
        <th scope="colgroup" colSpan={2}>
          {hazardLogStrings.initial}
        </th>
        <th scope="colgroup" colSpan={2}>
          {hazardLogStrings.residual}
        </th>
        <th scope="colgroup" colSpan={2}>
          {hazardLogStrings.groupCare}
        </th>
      </tr>
      <tr aria-rowindex={2}>
        {COLUMNS.map((column) => (
          <ColumnHead key={`${column.group ?? ''} ${column.text}`} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function ColumnHead({ column }: { readonly column: Column }) {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const { text, sort, group } = column
  const name = group === undefined ? null : <span className="visually-hidden">{group} </span>
  if (sort === undefined) {
    return (
      <th scope="col">
        {name}
        {text}
      </th>
    )
  }
  const present = search.sort ?? 'ref'
  const place = sort.indexOf(present)
  const next = place === 0 ? sort[1] : sort[0]
  return (
    <th scope="col" aria-sort={place === -1 ? undefined : present.startsWith('-') ? 'descending' : 'ascending'}>
      <button
        className="sort-button"
        type="button"
        onClick={() =>
          void navigate({
            search: (before) => hazardListSearchSchema.parse({ ...before, sort: next === 'ref' ? undefined : next }),
            replace: true,
          })
        }
      >
        {name}
        {text}
        <span aria-hidden="true">{place === -1 ? '' : present.startsWith('-') ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  )
}
