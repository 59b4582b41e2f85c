import { useQuery } from '@tanstack/react-query'
import type { Action } from '../../../domain/permission/permission.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'

/** Whether the person may do something, as the server last said; while it has not, they may not. */
export function useMay(action: Action): boolean {
  return useQuery(sessionQuery).data?.permissions.includes(action) === true
}
