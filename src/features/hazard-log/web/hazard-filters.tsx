import { useNavigate, useSearch } from '@tanstack/react-router'
import { OUTLOOKS } from '../../../domain/living/finding.ts'
import { FilterFold } from '../../../web/forms/filter-fold.tsx'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { ScreenViews } from '../../../web/parts/screen-parts.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import { outlookStrings } from '../../records/web/outlook-strings.ts'
import { hazardListSearchSchema } from './hazard-list-search.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

const ROUTE = '/cases/$space/hazards'

/** What narrows and orders the hazard log; every choice goes into the address. */
export function HazardFilters({ matrix }: { readonly matrix: MatrixView | undefined }) {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const narrow = (part: { readonly [name: string]: string | undefined }) =>
    void navigate({ search: (before) => hazardListSearchSchema.parse({ ...before, ...part }), replace: true })
  const rating = search.rating ?? 'residual'
  return (
    <search className="filters filters-viewed">
      <ScreenViews screen="hazard-log" search={search} />
      <SearchInput label={hazardLogStrings.search} value={search.q ?? ''} slash onSearch={(q) => narrow({ q })} />
      <FilterFold values={[search.state, search.level, search.outlook, search.retired, search.sort]}>
        <SelectField
          label={hazardLogStrings.status}
          none={hazardLogStrings.statusAny}
          value={search.state ?? ''}
          options={Object.entries(hazardLogStrings.states).map(([value, text]) => ({ value, text }))}
          onSelect={(state) => narrow({ state })}
        />
        <SelectField
          label={hazardLogStrings.levelOf[rating]}
          none={hazardLogStrings.levelAny}
          value={search.level ?? ''}
          options={levelOptions(matrix)}
          onSelect={(level) => narrow({ level })}
        />
        <SelectField
          label={hazardLogStrings.standing}
          none={hazardLogStrings.standingAny}
          value={search.outlook ?? ''}
          options={namedOptions(OUTLOOKS, outlookStrings.outlook)}
          onSelect={(outlook) => narrow({ outlook })}
        />
        <SelectField
          label={hazardLogStrings.show}
          none={hazardLogStrings.living}
          value={search.retired ?? ''}
          options={[
            { value: 'all', text: hazardLogStrings.livingAndRetired },
            { value: 'yes', text: hazardLogStrings.retired },
          ]}
          onSelect={(retired) => narrow({ retired })}
        />
        <SelectField
          label={hazardLogStrings.sort}
          none={hazardLogStrings.sortNames.ref}
          value={search.sort ?? ''}
          options={Object.entries(hazardLogStrings.sortNames)
            .filter(([value]) => value !== 'ref')
            .map(([value, text]) => ({ value, text }))}
          onSelect={(sort) => narrow({ sort })}
        />
      </FilterFold>
      {search.severity !== undefined && search.likelihood !== undefined && (
        <Button onClick={() => narrow({ severity: undefined, likelihood: undefined })}>
          {hazardLogStrings.cellFilter(hazardLogStrings[rating], search.severity, search.likelihood)}
          <span aria-hidden="true"> ×</span>
          <span className="visually-hidden">, {hazardLogStrings.clear}</span>
        </Button>
      )}
    </search>
  )
}

function levelOptions(matrix: MatrixView | undefined): { value: string; text: string }[] {
  const levels = matrix?.levels.map(({ level, word }) => ({ value: String(level), text: `${level} ${word}` })) ?? []
  return [...levels, { value: 'unrated', text: hazardLogStrings.unrated }]
}
