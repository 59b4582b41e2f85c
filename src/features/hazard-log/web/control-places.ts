import type { NeighbourView } from '../../records/records-contract.ts'

interface Owner {
  readonly record: { readonly id: string; readonly ref: string }
  readonly neighbours: readonly Pick<NeighbourView, 'role' | 'other'>[]
}

/** The controls against a cause, or against the hazard whatever its cause. */
export function controlsOf<T extends Pick<NeighbourView, 'role'>>({ neighbours }: { neighbours: readonly T[] }): T[] {
  return neighbours.filter(({ role }) => role === 'mitigates')
}

/**
 * Where each living control of a hazard is drawn whole, by the control: against the first of those it answers, in the
 * order of the screen. Against the others it is only named, because it is one control with one set of evidence.
 */
export function controlPlaces(owners: readonly Owner[]): ReadonlyMap<string, Owner['record']> {
  const places = new Map<string, Owner['record']>()
  for (const owner of owners) {
    for (const { other } of controlsOf(owner)) {
      if (!other.retired && !places.has(other.id)) places.set(other.id, owner.record)
    }
  }
  return places
}
