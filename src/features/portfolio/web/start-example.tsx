import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { request } from '../../../web/api/api-client.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { spaceSchema } from '../../records/records-contract.ts'
import { portfolioQuery } from './portfolio-query.ts'
import { startWorkStrings } from './start-work-strings.ts'

/** Puts the example into the organisation and opens it. */
export function StartExample() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const start = useMutation({
    mutationFn: () => request('/api/portfolio/example', spaceSchema, { method: 'POST' }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: portfolioQuery.queryKey })
      void navigate({ to: '/cases/$space', params: { space: id } })
    },
  })
  return (
    <>
      <GuardedButton action="space.create" disabled={start.isPending} onClick={() => start.mutate()}>
        {startWorkStrings.startExample}
      </GuardedButton>
      {start.error && <ProblemNotice error={start.error} />}
    </>
  )
}
