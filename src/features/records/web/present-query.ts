import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Present } from '../../presence/presence-contract.ts'

/** Who has a case open, as the stream of the case last told; it is never asked for. */
export const presentQuery = (space: string) =>
  queryOptions<readonly Present[]>({ queryKey: ['present', space], queryFn: skipToken })
