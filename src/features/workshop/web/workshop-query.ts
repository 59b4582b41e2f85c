import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { readSpaceAnew, spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { workshopSchema, workshopsSchema } from '../workshop-contract.ts'
import type { WorkshopStep } from '../workshop-step-contract.ts'

/** The workshops of a case. */
export const workshopsQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'workshops'],
    queryFn: ({ signal }) => request(spacePath(space, '/workshops'), workshopsSchema, { signal }),
  })

const workshopPath = (space: string, ref: string) => spacePath(space, `/workshops/${encodeURIComponent(ref)}`)

/** One workshop as its room shows it; what anybody does there makes it stale. */
export const workshopQuery = (space: string, ref: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'workshop', ref],
    queryFn: ({ signal }) => request(workshopPath(space, ref), workshopSchema, { signal }),
  })

/** Where what anybody does at a workshop is sent. */
export const stepsPath = (space: string, ref: string) => `${workshopPath(space, ref)}/steps`

/** Does one thing at a workshop; what it answers is shown at once. */
export function useWorkshopStep(ref: string) {
  const space = useSpace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: WorkshopStep) =>
      request(stepsPath(space, ref), workshopSchema, {
        method: 'POST',
        body: step,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (view) => {
      client.setQueryData(workshopQuery(space, ref).queryKey, (shown) =>
        shown !== undefined && shown.sequence > view.sequence ? shown : view,
      )
      void readSpaceAnew(client, space)
    },
  })
}
export type WorkshopStepper = ReturnType<typeof useWorkshopStep>
