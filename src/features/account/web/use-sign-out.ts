import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { doneSchema } from '../account-contract.ts'

/** Ends the session and forgets everything that was shown. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request('/api/session/end', doneSchema, { method: 'POST' }),
    onSettled: () => client.resetQueries(),
  })
}
