import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { dayText } from '../../../web/text/dates.ts'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { ChangesView, DifferenceView as Difference } from '../changes-contract.ts'
import { BaselineCheck } from './baseline-check.tsx'
import { changesQuery } from './changes-query.ts'
import { changesStrings } from './changes-strings.ts'
import { DifferenceFilters } from './difference-filters.tsx'
import { HazardGroup } from './hazard-group.tsx'

const ROUTE = '/cases/$space/changes'

/** What differs between two moments, by hazard with the most severe first. */
export function DifferenceView() {
  const space = useSpace()
  const search = useSearch({ from: ROUTE })
  const list = useInfiniteQuery(changesQuery(space, search))
  const [first] = list.data?.pages ?? []
  const differences = list.data?.pages.flatMap((page) => page.differences) ?? []
  return (
    <>
      <DifferenceFilters view={first} />
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {first && (
        <div className="row spread">
          <p role="status">
            <b>{spanText(first)}:</b> {changesStrings.differences(first.all, first.affectingRisk)}
            {first.total < first.all && (
              <span className="muted"> ({changesStrings.shown(first.total, first.all)})</span>
            )}
          </p>
          {first.since.baseline && (
            <BaselineCheck key={first.since.baseline.ref} reference={first.since.baseline.ref} />
          )}
        </div>
      )}
      {first?.total === 0 && <NothingChanged view={first} />}
      {groupsOf(differences).map((group) => (
        <HazardGroup key={group[0].hazard?.id ?? ''} differences={group} />
      ))}
      <ShowMore list={list} />
    </>
  )
}

function NothingChanged({ view }: { readonly view: ChangesView }) {
  const space = useSpace()
  if (view.all === 0) return <EmptyState title={changesStrings.nothingTitle}>{changesStrings.nothing}</EmptyState>
  const all = (
    <Link
      className="button"
      from={ROUTE}
      to={ROUTE}
      params={{ space }}
      search={({ since, until }) => ({ since, until })}
    >
      {changesStrings.showAll}
    </Link>
  )
  return (
    <EmptyState title={changesStrings.noMatchTitle} actions={all}>
      {changesStrings.noMatch}
    </EmptyState>
  )
}

function spanText({ since, until }: ChangesView): string {
  const end = until.baseline === null ? '' : changesStrings.untilBaseline(until.baseline.ref, until.baseline.name)
  return `${sinceText(since)}${end}`
}

function sinceText({ baseline, date, sequence }: ChangesView['since']): string {
  if (baseline !== null) return changesStrings.sinceBaseline(baseline.ref, baseline.name, dayText(baseline.madeOn))
  if (date !== null) return changesStrings.sinceDate(dayText(date))
  return sequence === 0 ? changesStrings.sinceBeginning : changesStrings.sinceChange(sequence)
}

type Group = readonly [Difference, ...Difference[]]

/** The differences come in the order of their hazards: those that follow each other under one hazard are a group. */
function groupsOf(differences: readonly Difference[]): readonly Group[] {
  const groups: [Difference, ...Difference[]][] = []
  for (const difference of differences) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].hazard?.id === difference.hazard?.id) last.push(difference)
    else groups.push([difference])
  }
  return groups
}
