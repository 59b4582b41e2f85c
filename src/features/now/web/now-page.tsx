import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Field } from '../../../web/forms/field.tsx'
import { SelectInput } from '../../../web/forms/select-input.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { NowView } from '../now-contract.ts'
import { NowItemCard } from './now-item-card.tsx'
import { nowQuery } from './now-query.ts'
import { nowSearchSchema } from './now-search.ts'
import { nowStrings } from './now-strings.ts'
import '../../records/web/record-table.css'
import '../../../web/ui/card.css'
import './now.css'

/** What needs this person now, over all their cases; each thing is finished here where it can be. */
export function NowPage() {
  const search = useSearch({ from: '/now' })
  const list = useInfiniteQuery(nowQuery(search))
  const [first] = list.data?.pages ?? []
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={nowStrings.title} about={first && nowStrings.about[first.whose](first.total, first.cases)}>
      {first && <NowFilters view={first} />}
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {first && items.length === 0 && <NothingWaits isNarrowed={search.kind !== undefined} />}
      {items.length > 0 && (
        <ol className="now-items" aria-label={nowStrings.waits}>
          {items.map((item, place) => (
            <NowItemCard key={item.id} item={item} isOpen={search.open === item.id} next={items[place + 1]?.id} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <div className="row">
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {nowStrings.more}
          </Button>
          <span className="muted">{nowStrings.shown(items.length, first?.total ?? 0)}</span>
        </div>
      )}
    </Page>
  )
}

function NowFilters({ view }: { readonly view: NowView }) {
  const search = useSearch({ from: '/now' })
  const navigate = useNavigate({ from: '/now' })
  const narrow = (part: { readonly kind?: string | undefined; readonly whose?: string }) =>
    void navigate({ search: (before) => nowSearchSchema.parse({ ...before, ...part, open: undefined }), replace: true })
  return (
    <search className="filters">
      <SelectInput
        label={nowStrings.filter}
        all={nowStrings.everything}
        value={search.kind ?? ''}
        options={view.kinds.map(({ kind, count }) => ({
          value: kind,
          text: nowStrings.counted(nowStrings.kinds[kind], count),
        }))}
        onSelect={(kind) => narrow({ kind })}
      />
      <Field label={nowStrings.whose}>
        {(ids) => (
          <select
            {...ids}
            className="control"
            value={view.whose}
            onChange={({ target }) => narrow({ whose: target.value })}
          >
            <option value="mine">{nowStrings.mine}</option>
            <option value="everybody">{nowStrings.everybodys}</option>
          </select>
        )}
      </Field>
    </search>
  )
}

function NothingWaits({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const actions = (
    <>
      <Link className="button button-primary" to="/">
        {nowStrings.portfolio}
      </Link>
      <Link className="button" to="/import">
        {nowStrings.importLog}
      </Link>
    </>
  )
  return (
    <EmptyState title={isNarrowed ? nowStrings.noneTitle : nowStrings.emptyTitle} actions={actions}>
      {nowStrings.empty}
    </EmptyState>
  )
}
