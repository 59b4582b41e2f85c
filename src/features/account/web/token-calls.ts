import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { portfolioSchema } from '../../portfolio/portfolio-contract.ts'
import { madeTokenSchema, tokenSchema } from '../account-contract.ts'

const tokensSchema = z.array(tokenSchema)

/** The living service tokens of the organisation. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => request('/api/tokens', tokensSchema, { signal }),
})

/** The cases that a token may be kept to, by id and name. */
export const casesQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: ({ signal }) => request('/api/portfolio', portfolioSchema, { signal }),
})

/** A token to make. */
export interface NewToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly spaces: readonly string[]
  readonly days: number
}

/** Makes a token; its secret is in the answer and nowhere else. */
export function useTokenMaking() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewToken) => request('/api/tokens', madeTokenSchema, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  })
}

/** Revokes a token, and shows those that are left. */
export function useTokenRevoking(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(`/api/tokens/${encodeURIComponent(id)}/revoke`, tokensSchema, { method: 'POST' }),
    onSuccess: (tokens) => {
      client.setQueryData(tokensQuery.queryKey, tokens)
      onDone()
    },
  })
}
