import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { SpaceType } from '../../../domain/record/kind.ts'
import { request } from '../../../web/api/api-client.ts'
import type { RecordDetail } from '../../records/records-contract.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { bowTieSchema } from '../hazard-log-contract.ts'
import type { controlPlaces } from './control-places.ts'

/** The causes of a hazard and the controls of both, read at once however many there are. */
const bowTieQuery = (space: string, hazard: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'bow-tie', hazard],
    queryFn: ({ signal }) =>
      request(spacePath(space, `/hazards/${encodeURIComponent(hazard)}/bow-tie`), bowTieSchema, { signal }),
  })

export type BowTieParts = ReadonlyMap<string, RecordDetail>

interface BowTie {
  /** Whose case it is. */
  readonly type: SpaceType
  /** The hazard in the middle. */
  readonly hazard: RecordDetail
  readonly parts: BowTieParts
  /** Against what each control is drawn whole. */
  readonly places: ReturnType<typeof controlPlaces>
}

/** The bow-tie in which its parts are drawn. */
export const BowTieContext = createContext<BowTie | null>(null)

/** Reads the parts of a hazard's bow-tie, by the reference of the hazard. */
export function useBowTieParts(hazard: string) {
  const space = useSpace()
  const { data, error, isLoading } = useQuery(bowTieQuery(space, hazard))
  const parts: BowTieParts = new Map(data?.parts.map((part) => [part.record.id, part]))
  return { type: data?.type ?? 'manufacturer-case', parts, error, isLoading }
}

/** The bow-tie in which a component stands. */
export function useBowTie() {
  const bowTie = useContext(BowTieContext)
  if (bowTie === null) throw new Error('This component stands in no bow-tie.')
  return bowTie
}
