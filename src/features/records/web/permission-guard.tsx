import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import type { Action } from '../../../domain/permission/permission.ts'
import type { PermissionJudge } from '../../../web/actions/screen-action.ts'
import { Notice } from '../../../web/ui/notice.tsx'
import { guardStrings } from './guard-strings.ts'
import { actionWords, permissionQuery } from './permission-query.ts'
import { sessionQuery } from './space-queries.ts'

/** Where the reason stands: what is disabled refers to it. */
export const GUARD_REASON = 'not-allowed'

/** Whether the person may do something, as the server last said; while it has not, they may not. */
export function useMay(action: Action): boolean {
  return useQuery(sessionQuery).data?.permissions.includes(action) === true
}

/** Why the person may not do something, in the server's words; null when they may. */
export function usePermissionJudge(): PermissionJudge {
  const { data: session } = useQuery(sessionQuery)
  const { data: table } = useQuery(permissionQuery)
  return useCallback(
    (permission) => {
      if (session?.permissions.includes(permission) === true) return null
      return guardStrings.title((table === undefined ? [] : actionWords(table, [permission]))[0] ?? permission)
    },
    [session, table],
  )
}

/** Says above the controls why they are disabled, for somebody who may not use them. */
export function PermissionReason({ action }: { readonly action: Action }): ReactNode {
  const may = useMay(action)
  const { data } = useQuery(permissionQuery)
  if (may || data === undefined) return null
  return (
    <div id={GUARD_REASON} className="screen-only">
      <Notice tone="quiet" title={guardStrings.title(actionWords(data, [action])[0] ?? '')}>
        <p>{guardStrings.remedy}</p>
      </Notice>
    </div>
  )
}
