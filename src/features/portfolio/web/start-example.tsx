import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { request } from '../../../web/api/api-client.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
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
      <Button disabled={start.isPending} onClick={() => start.mutate()}>
        {startWorkStrings.startExample}
      </Button>
      {start.error && <ProblemNotice error={start.error} />}
    </>
  )
}
