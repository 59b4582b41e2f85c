import { useNavigate, useSearch } from '@tanstack/react-router'
import { FilterFold } from '../../../web/forms/filter-fold.tsx'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import { ScreenViews } from '../../../web/parts/screen-parts.tsx'
import { STANDINGS } from '../../living/living-contract.ts'
import type { PortfolioRow } from '../portfolio-contract.ts'
import { DUES, portfolioSearchSchema } from './portfolio-search.ts'
import { portfolioStrings } from './portfolio-strings.ts'
import { startWorkStrings } from './start-work-strings.ts'
import '../../records/web/record-table.css'

/** Narrows the portfolio; each choice is in the address, so that a view can be sent and kept as a bookmark. */
export function PortfolioFilters({ cases }: { readonly cases: readonly PortfolioRow[] }) {
  const search = useSearch({ from: '/portfolio' })
  const navigate = useNavigate({ from: '/portfolio' })
  const narrow = (part: { readonly [name: string]: string | undefined }) =>
    void navigate({ search: (before) => portfolioSearchSchema.parse({ ...before, ...part }), replace: true })
  const standards = [...new Set(cases.map(({ standard }) => standard))].toSorted()
  return (
    <search className="filters filters-viewed">
      <ScreenViews screen="portfolio" search={search} />
      <SearchInput label={portfolioStrings.search} value={search.q ?? ''} onSearch={(q) => narrow({ q })} slash />
      <FilterFold values={[search.standard, search.standing, search.due]}>
        <SelectField
          label={portfolioStrings.standard}
          none={portfolioStrings.anyStandard}
          value={search.standard ?? ''}
          options={standards.map((standard) => ({ value: standard, text: standard }))}
          onSelect={(standard) => narrow({ standard })}
        />
        <SelectField
          label={portfolioStrings.standing}
          none={portfolioStrings.anyStanding}
          value={search.standing ?? ''}
          options={namedOptions(STANDINGS, startWorkStrings.standings)}
          onSelect={(standing) => narrow({ standing })}
        />
        <SelectField
          label={portfolioStrings.nextDue}
          none={portfolioStrings.anyDue}
          value={search.due ?? ''}
          options={namedOptions(DUES, portfolioStrings.dues)}
          onSelect={(due) => narrow({ due })}
        />
      </FilterFold>
    </search>
  )
}
