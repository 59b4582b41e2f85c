import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import type { KindView } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { NewRecordDialog } from './new-record-dialog.tsx'
import { PermissionReason } from './permission-guard.tsx'
import { RecordFilters } from './record-filters.tsx'
import type { RecordListSearch } from './record-search.ts'
import { recordStrings } from './record-strings.ts'
import { RecordTable } from './record-table.tsx'
import { recordsQuery } from './record-queries.ts'
import { kindsQuery } from './space-queries.ts'

const ROUTE = '/cases/$space/records/$kind'

/** All records of one kind, whichever it is. */
export function RecordListPage() {
  const { kind } = useParams({ from: ROUTE })
  const { data: kinds, error, refetch } = useQuery(kindsQuery)
  const declared = kinds?.find((one) => one.name === kind)
  if (declared !== undefined) return <RecordList key={kind} kind={declared} />
  if (error) return <Page title={kind}>{<ProblemNotice error={error} retry={refetch} />}</Page>
  if (kinds !== undefined) return <UnknownKind />
  return (
    <Page title={recordStrings.records}>
      <Loading />
    </Page>
  )
}

function UnknownKind() {
  return (
    <Page title={recordStrings.unknownKind}>
      <p>
        <Link from={ROUTE} to="/cases/$space/records">
          {recordStrings.allKinds}
        </Link>
      </p>
    </Page>
  )
}

function RecordList({ kind }: { readonly kind: KindView }) {
  const { space } = useParams({ from: ROUTE })
  const search = useSearch({ from: ROUTE })
  const [creating, setCreating] = useState(false)
  const list = useInfiniteQuery(recordsQuery(space, kind.name, search))
  const records = list.data?.pages.flatMap((page) => page.records) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const start = kind.byHand && (
    <GuardedButton action="record.write" look="primary" onClick={() => setCreating(true)}>
      {recordStrings.newOf(kind.label)}
    </GuardedButton>
  )
  return (
    <Page title={kind.plural} about={kind.meaning} actions={start} wide>
      <PermissionReason action="record.write" />
      <RecordFilters kind={kind} />
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {list.data && records.length === 0 && <NothingHere kind={kind} search={search} start={start} />}
      {records.length > 0 && <RecordTable kind={kind} records={records} total={total} />}
      <ShowMore list={list} />
      {creating && <NewRecordDialog kind={kind} onClose={() => setCreating(false)} />}
    </Page>
  )
}

interface NothingProps {
  readonly kind: KindView
  readonly search: RecordListSearch
  readonly start: React.ReactNode
}

function NothingHere({ kind, search, start }: NothingProps) {
  const narrowed = Object.values(search).some((value) => value !== undefined)
  return narrowed ? (
    <EmptyState title={recordStrings.noneFound}>{recordStrings.noneFoundAbout}</EmptyState>
  ) : (
    <EmptyState title={recordStrings.noneOfKind(kind.plural)} actions={start}>
      {kind.meaning}
    </EmptyState>
  )
}
