import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sessionQuery } from '../../records/web/space-queries.ts'

/** After the browser was given another session: reads who it is now, goes on, and forgets what the old one was shown. */
export function useNewSession(): (to: '/' | '/choose-sign-in') => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (to) => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await navigate({ to })
    await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  }
}
