import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { permissionTableSchema } from '../../account/session-contract.ts'

/** Which role allows what, as the service judges it; it changes only with the server. */
export const permissionQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: ({ signal }) => request('/api/permissions', permissionTableSchema, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** What an action lets somebody do, in words. */
export function actionWords(table: z.infer<typeof permissionTableSchema>, actions: readonly string[]): string[] {
  return table.actions.filter(({ action }) => actions.includes(action)).map(({ means }) => means)
}
