import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { sessionQuery } from '../features/records/web/space-queries.ts'
import { ApiProblem, UNREACHABLE } from '../web/api/api-problem.ts'
import { browserRouter } from './browser-routes.ts'
import '../web/base.css'

const RETRIES = 2

// Whoever is told that nobody is signed in, as after being revoked, is shown where to sign in.
const onError = (error: Error) => {
  const isOut = error instanceof ApiProblem && error.code === 'NOT_SIGNED_IN'
  if (isOut) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] && onError(error),
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only a server that is away is asked again.
      retry: (count, error) => error instanceof ApiProblem && error.code === UNREACHABLE && count < RETRIES,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the application.')
createRoot(place).render(
  <QueryClientProvider client={queries}>
    <RouterProvider router={browserRouter} />
  </QueryClientProvider>,
)
