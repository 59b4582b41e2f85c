import { useNavigate, useSearch } from '@tanstack/react-router'
import { TRACE_STAGES } from '../../../domain/trace/trace-stage.ts'
import { FilterFold } from '../../../web/forms/filter-fold.tsx'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import { TRACE_GAPS, TRACE_ROWS } from '../trace-gaps-contract.ts'
import { traceSearchSchema } from './trace-search.ts'
import { traceStrings } from './trace-strings.ts'
import '../../records/web/record-table.css'

const ROUTE = '/cases/$space/trace'

/** What the trace shows; every choice goes into the address. The chains of one record are only narrowed to gaps. */
export function TraceFilters() {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const narrow = (part: { readonly [name: string]: string | undefined }) =>
    void navigate({ search: (before) => traceSearchSchema.parse({ ...before, ...part }), replace: true })
  const onlyGaps = (
    <SelectField
      label={traceStrings.gaps}
      none={traceStrings.everything}
      value={search.gaps ?? ''}
      options={namedOptions(TRACE_GAPS, traceStrings.gapsOf)}
      onSelect={(gaps) => narrow({ gaps })}
    />
  )
  if (search.of !== undefined) return <search className="filters">{onlyGaps}</search>
  return (
    <search className="filters">
      <SearchInput label={traceStrings.search} value={search.q ?? ''} slash onSearch={(q) => narrow({ q })} />
      <FilterFold values={[search.rows, search.stage, search.gaps]}>
        <SelectField
          label={traceStrings.rows}
          none={traceStrings.rowsOf.hazard}
          value={search.rows ?? ''}
          options={namedOptions(
            TRACE_ROWS.filter((rows) => rows !== 'hazard'),
            traceStrings.rowsOf,
          )}
          onSelect={(rows) => narrow({ rows })}
        />
        <SelectField
          label={traceStrings.missingAt}
          none={traceStrings.anyStage}
          value={search.stage ?? ''}
          options={namedOptions(TRACE_STAGES, traceStrings.stages)}
          onSelect={(stage) => narrow({ stage })}
        />
        {onlyGaps}
      </FilterFold>
    </search>
  )
}
