import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { HistoryEntry } from '../record-history-contract.ts'
import type { RecordView } from '../records-contract.ts'
import { historyQuery } from './history-query.ts'
import { useSpace } from './use-space.ts'

/** The history of a record back to a moment, whole or not at all. */
interface HistoryBackTo {
  /** Newest first; undefined until it reaches back far enough. */
  readonly entries: readonly HistoryEntry[] | undefined
  readonly error: Error | null
  readonly refetch: () => void
}

/** Reads a record's history on, page by page, until it reaches back to a moment; without one, to its beginning. */
export function useHistoryBackTo({ kind, id }: Pick<RecordView, 'kind' | 'id'>, moment: string | null): HistoryBackTo {
  const space = useSpace()
  const list = useInfiniteQuery(historyQuery(space, kind, id))
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = list
  const entries = data?.pages.flatMap((page) => page.entries)
  const earliest = entries?.at(-1)?.at
  const reaches = moment !== null && earliest !== undefined && Date.parse(earliest) <= Date.parse(moment)
  const isWhole = data !== undefined && (reaches || !hasNextPage)
  const readsOn = data !== undefined && !isWhole && !isFetching && error === null
  useEffect(() => {
    if (readsOn) void fetchNextPage()
  }, [readsOn, fetchNextPage])
  return { entries: isWhole ? entries : undefined, error, refetch: () => void refetch() }
}
