import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { ApiProblem, UNREACHABLE } from '../web/api/api-problem.ts'
import { browserRouter } from './browser-routes.ts'
import '../web/base.css'

const RETRIES = 2

const queries = new QueryClient({
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
