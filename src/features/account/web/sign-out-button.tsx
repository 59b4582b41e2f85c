import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { Button } from '../../../web/ui/button.tsx'
import { accountStrings } from './account-strings.ts'

/** Ends the session and forgets everything that was shown. */
export function SignOutButton() {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => request('/api/session/end', z.unknown(), { method: 'POST' }),
    onSettled: () => client.resetQueries(),
  })
  return (
    <Button look="quiet" disabled={end.isPending} onClick={() => end.mutate()}>
      {accountStrings.signOut}
    </Button>
  )
}
