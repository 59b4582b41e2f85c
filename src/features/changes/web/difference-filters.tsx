import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { DIFFERENCE_MEANINGS } from '../../../domain/safety-case/difference-meaning.ts'
import { FilterFold } from '../../../web/forms/filter-fold.tsx'
import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import { fieldText } from '../../records/web/field-text.ts'
import { recordsQuery } from '../../records/web/record-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ChangesView } from '../changes-contract.ts'
import { type ChangesSearch, changesSearchSchema } from './changes-search.ts'
import { meaningStrings } from '../../records/web/meaning-strings.ts'
import { changesStrings } from './changes-strings.ts'
import '../../records/web/record-table.css'

const ROUTE = '/cases/$space/changes'
const BEGINNING = '0'
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Between which moments to compare, and what of it to show. */
export function DifferenceFilters({ view }: { readonly view: ChangesView | undefined }) {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const narrow = (part: ChangesSearch) =>
    void navigate({ search: (before) => changesSearchSchema.parse({ ...before, ...part }), replace: true })
  return (
    <search className="filters changes-filters">
      <FilterFold values={[search.since, search.until, search.kind, search.meaning, search.by, search.risk]}>
        <Moments search={search} narrow={narrow} />
        <SelectField
          label={changesStrings.kind}
          none={changesStrings.anyKind}
          value={search.kind ?? ''}
          options={(view?.kinds ?? []).map(({ kind, label, count }) => ({ value: kind, text: `${label} (${count})` }))}
          onSelect={(kind) => narrow({ kind })}
        />
        <SelectField
          label={changesStrings.meaning}
          none={changesStrings.anyMeaning}
          value={search.meaning ?? ''}
          options={namedOptions(DIFFERENCE_MEANINGS, meaningStrings)}
          onSelect={(meaning) => narrow(changesSearchSchema.pick({ meaning: true }).parse({ meaning }))}
        />
        <SelectField
          label={changesStrings.person}
          none={changesStrings.anybody}
          value={search.by ?? ''}
          options={(view?.people ?? []).map((name) => ({ value: name, text: name }))}
          onSelect={(by) => narrow({ by })}
        />
        <label className="row changes-risk">
          <input
            type="checkbox"
            checked={search.risk === 'yes'}
            onChange={({ target }) => narrow({ risk: target.checked ? 'yes' : undefined })}
          />
          {changesStrings.onlyRisk}
        </label>
      </FilterFold>
    </search>
  )
}

interface MomentsProps {
  readonly search: ChangesSearch
  readonly narrow: (part: ChangesSearch) => void
}

function Moments({ search: { since, until }, narrow }: MomentsProps) {
  const space = useSpace()
  const id = useId()
  const { data } = useInfiniteQuery(recordsQuery(space, 'baseline', { sort: '-ref' }))
  const baselines = (data?.pages ?? [])
    .flatMap(({ records }) => records)
    .map(({ ref, fields }) => ({ value: ref, text: `${ref} ${fieldText(fields['name'] ?? null)}` }))
  return (
    <>
      <SelectField
        label={changesStrings.compareWith}
        none={baselines.length === 0 ? changesStrings.beginning : changesStrings.lastBaseline}
        value={since !== undefined && !DATE.test(since) ? since : ''}
        options={baselines.length === 0 ? [] : [...baselines, { value: BEGINNING, text: changesStrings.beginning }]}
        onSelect={(moment) => narrow({ since: moment })}
      />
      <div className="field">
        <label htmlFor={id}>{changesStrings.date}</label>
        <input
          id={id}
          className="control"
          type="date"
          value={since !== undefined && DATE.test(since) ? since : ''}
          onChange={({ target }) => narrow({ since: target.value === '' ? undefined : target.value })}
        />
      </div>
      {baselines.length > 0 && (
        <SelectField
          label={changesStrings.until}
          none={changesStrings.now}
          value={until ?? ''}
          options={baselines}
          onSelect={(moment) => narrow({ until: moment })}
        />
      )}
    </>
  )
}
