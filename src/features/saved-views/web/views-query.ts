import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request, withQuery } from '../../../web/api/api-client.ts'
import { type ChangeViewBody, type SaveViewBody, savedViewsSchema, type ViewScreen } from '../saved-views-contract.ts'

/** The views of a screen that the person may see. */
export const viewsQuery = (screen: ViewScreen) =>
  queryOptions({
    queryKey: ['views', screen],
    queryFn: async ({ signal }) =>
      (await request(withQuery('/api/views', { screen }), savedViewsSchema, { signal })).views,
  })

const post = (path: string, body: object = {}) => request(path, savedViewsSchema, { method: 'POST', body })

/** What can be done with views, one call each; every answer is the list as it then is. */
export const viewActions = {
  save: (view: SaveViewBody) => post('/api/views', view),
  change: (id: string, body: ChangeViewBody) =>
    request(`/api/views/${id}`, savedViewsSchema, { method: 'PATCH', body }),
  end: (id: string) => post(`/api/views/${id}/end`),
  bringBack: (id: string) => post(`/api/views/${id}/restore`),
}

/** A change of the views of a screen; the list shows it as soon as the server has acknowledged it. */
export function useViewWrite<Input>(
  screen: ViewScreen,
  write: (input: Input) => ReturnType<(typeof viewActions)[keyof typeof viewActions]>,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: ({ views }) => client.setQueryData(viewsQuery(screen).queryKey, views),
  })
}
