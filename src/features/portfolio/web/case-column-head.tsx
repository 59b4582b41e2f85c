import { useNavigate, useSearch } from '@tanstack/react-router'
import { type CaseColumn, portfolioSearchSchema } from './portfolio-search.ts'
import { portfolioStrings } from './portfolio-strings.ts'

/** The head of a column, by which the cases are sorted; once more turns the order round, and then it is as before. */
export function CaseColumnHead({ column }: { readonly column: CaseColumn }) {
  const { sort } = useSearch({ from: '/portfolio' })
  const navigate = useNavigate({ from: '/portfolio' })
  const order = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined
  const next = order === undefined ? column : order === 'ascending' ? `-${column}` : undefined
  return (
    <th scope="col" aria-sort={order}>
      <button
        type="button"
        className="case-sort"
        onClick={() =>
          void navigate({ search: (before) => portfolioSearchSchema.parse({ ...before, sort: next }), replace: true })
        }
      >
        {portfolioStrings[column]}
        <span aria-hidden="true">{order === undefined ? '' : order === 'ascending' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  )
}
