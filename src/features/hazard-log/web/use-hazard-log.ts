import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { HazardPage, HazardRow } from '../hazard-log-contract.ts'
import { hazardWindowQuery, WINDOW } from './hazard-list-query.ts'
import type { AskedHazards } from './hazard-list-search.ts'

/** The hazard log as far as it has been read; what is shown may still be what was asked before. */
export interface HazardLog {
  /** Tells one list that is shown from another. */
  readonly about: string
  readonly isBehind: boolean
  readonly total: number
  readonly groups: HazardPage['groups']
  readonly at: (index: number) => HazardRow | undefined
}

interface Shown {
  readonly key: string
  readonly asked: AskedHazards
  readonly total: number
  readonly groups: HazardPage['groups']
}

interface Reading {
  /** Null until the first answer. */
  readonly log: HazardLog | null
  readonly error: Error | null
  readonly retry: () => void
  /** Keeps read what stands from one place to another, and what is near it; and the place that is held, wherever it is. */
  readonly see: (first: number, last: number, held: number | null) => void
  /** Reads what is not read yet from one place to another; answers how to come at it. */
  readonly read: (first: number, last: number) => Promise<HazardLog['at']>
}

/** Rows so near to what is in view are read beforehand. */
const NEAR = 40
/** So many windows are asked for at the same time when many are wanted at once. */
const ABREAST = 4
const FIRST: readonly number[] = [0]

/** Reads the hazard log window by window, those in sight only: a change of the case reads nothing else again. */
export function useHazardLog(space: string, asked: AskedHazards): Reading {
  const client = useQueryClient()
  const key = JSON.stringify(asked)
  const [seen, setSeen] = useState({ key, windows: FIRST })
  const [kept, keep] = useState<Shown | null>(null)
  const isThere = (window: number) => window === 0 || (kept?.key === key && window * WINDOW < kept.total)
  const windows = (seen.key === key ? seen.windows : FIRST).filter(isThere)
  const results = useQueries({ queries: windows.map((window) => hazardWindowQuery(space, asked, window)) })
  const answered = results.reduce<(typeof results)[number] | null>(
    (newest, one) =>
      one.data !== undefined && (newest === null || one.dataUpdatedAt > newest.dataUpdatedAt) ? one : newest,
    null,
  )?.data
  const isBehind = answered === undefined
  if (answered !== undefined && (kept?.key !== key || !isSame(kept, answered))) {
    keep({ key, asked, total: answered.total, groups: answered.groups })
  }
  const versions = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join()

  const log = useMemo((): HazardLog | null => {
    if (kept === null) return null
    const { total, groups } = kept
    return {
      about: kept.key,
      isBehind,
      total,
      groups,
      at: readAt(client, space, kept.asked),
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a new version of a window is a new log
  }, [kept, isBehind, client, space, versions])

  return {
    log,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of results) if (error !== null) void refetch()
    },
    see: useCallback(
      (first, last, held) => {
        const near = windowsIn(first, last)
        const wanted = held === null ? near : [...new Set([...near, Math.floor(held / WINDOW)])]
        setSeen((before) =>
          before.key === key && before.windows.join() === wanted.join() ? before : { key, windows: wanted },
        )
      },
      [key],
    ),
    read: useCallback(
      async (first, last) => {
        const wanted = windowsIn(first, last, 0)
        // What is read is handed on as it is: the first of many windows may be let go before the last is there.
        const read = new Map<number, readonly HazardRow[]>()
        const fetch = async (window: number) => {
          const { hazards } = await client.fetchQuery(hazardWindowQuery(space, asked, window))
          read.set(window, hazards)
        }
        for (let at = 0; at < wanted.length; at += ABREAST) await Promise.all(wanted.slice(at, at + ABREAST).map(fetch))
        return readAt(client, space, asked, read)
      },
      [client, space, asked],
    ),
  }
}

/** Comes at what has been read until now, hazard by hazard. */
function readAt(
  client: QueryClient,
  space: string,
  asked: AskedHazards,
  read = new Map<number, readonly HazardRow[]>(),
): HazardLog['at'] {
  return (index) => {
    const window = Math.floor(index / WINDOW)
    let hazards = read.get(window)
    if (hazards === undefined) {
      hazards = client.getQueryData(hazardWindowQuery(space, asked, window).queryKey)?.hazards ?? []
      read.set(window, hazards)
    }
    return hazards[index % WINDOW]
  }
}

function windowsIn(first: number, last: number, near = NEAR): readonly number[] {
  const from = Math.floor(Math.max(0, first - near) / WINDOW)
  const to = Math.floor((last + near) / WINDOW)
  return Array.from({ length: to - from + 1 }, (_, place) => from + place)
}

function isSame(shown: Shown, { total, groups }: Pick<HazardPage, 'total' | 'groups'>): boolean {
  return shown.total === total && JSON.stringify(shown.groups) === JSON.stringify(groups)
}
