import { useNavigate, useSearch } from '@tanstack/react-router'
import { OUTLOOKS } from '../../../domain/living/finding.ts'
import { FilterFold } from '../../../web/forms/filter-fold.tsx'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import type { KindView } from '../records-contract.ts'
import { recordListSearchSchema } from './record-search.ts'
import { outlookStrings } from './outlook-strings.ts'
import { recordStrings } from './record-strings.ts'
import './record-table.css'

const ROUTE = '/cases/$space/records/$kind'

/** What narrows a list of records; every choice goes into the address. */
export function RecordFilters({ kind }: { readonly kind: KindView }) {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const narrow = (part: { readonly [name: string]: string | undefined }) =>
    void navigate({ search: (before) => recordListSearchSchema.parse({ ...before, ...part }), replace: true })
  return (
    <search className="filters">
      <SearchInput label={recordStrings.search(kind.plural)} value={search.q ?? ''} onSearch={(q) => narrow({ q })} />
      <FilterFold values={[search.state, search.outlook, search.retired]}>
        {kind.states.length > 0 && (
          <SelectField
            label={recordStrings.state}
            none={recordStrings.anyState}
            value={search.state ?? ''}
            options={kind.states.map(({ state, label }) => ({ value: state, text: label }))}
            onSelect={(state) => narrow({ state })}
          />
        )}
        <SelectField
          label={recordStrings.standing}
          none={recordStrings.anyStanding}
          value={search.outlook ?? ''}
          options={namedOptions(OUTLOOKS, outlookStrings.outlook)}
          onSelect={(outlook) => narrow({ outlook })}
        />
        <SelectField
          label={recordStrings.living}
          none={recordStrings.livingOnly}
          value={search.retired ?? ''}
          options={[
            { value: 'all', text: recordStrings.livingAndRetired },
            { value: 'yes', text: recordStrings.retiredOnly },
          ]}
          onSelect={(retired) => narrow({ retired })}
        />
      </FilterFold>
    </search>
  )
}
