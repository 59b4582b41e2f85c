import { useNavigate, useSearch } from '@tanstack/react-router'
import { OUTLOOKS } from '../../../domain/living/finding.ts'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { SelectInput } from '../../../web/forms/select-input.tsx'
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
    <search className="filters">
      <ScreenViews screen="hazard-log" search={search} />
      <SearchInput label={hazardLogStrings.search} value={search.q ?? ''} slash onSearch={(q) => narrow({ q })} />
      <SelectInput
        label={hazardLogStrings.status}
        all={hazardLogStrings.statusAny}
        value={search.state ?? ''}
        options={Object.entries(hazardLogStrings.states).map(([value, text]) => ({ value, text }))}
        onSelect={(state) => narrow({ state })}
      />
      <SelectInput
        label={hazardLogStrings.levelOf[rating]}
        all={hazardLogStrings.levelAny}
        value={search.level ?? ''}
        options={levelOptions(matrix)}
        onSelect={(level) => narrow({ level })}
      />
      <SelectInput
        label={hazardLogStrings.standing}
        all={hazardLogStrings.standingAny}
        value={search.outlook ?? ''}
        options={OUTLOOKS.map((outlook) => ({ value: outlook, text: outlookStrings.outlook[outlook] }))}
        onSelect={(outlook) => narrow({ outlook })}
      />
      <SelectInput
        label={hazardLogStrings.show}
        all={hazardLogStrings.living}
        value={search.retired ?? ''}
        options={[
          { value: 'all', text: hazardLogStrings.livingAndRetired },
          { value: 'yes', text: hazardLogStrings.retired },
        ]}
        onSelect={(retired) => narrow({ retired })}
      />
      <SelectInput
        label={hazardLogStrings.sort}
        all={hazardLogStrings.sortNames.ref}
        value={search.sort ?? ''}
        options={Object.entries(hazardLogStrings.sortNames)
          .filter(([value]) => value !== 'ref')
          .map(([value, text]) => ({ value, text }))}
        onSelect={(sort) => narrow({ sort })}
      />
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
