import { doubtfulLinks, type DoubtfulLink } from '../../domain/living/doubtful-links.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { DoubtsView, DoubtView } from './doubts-contract.ts'
import { comparePlaces, hazardHeading, hazardPlaces, type HazardPlace } from './hazard-place-queries.ts'

interface Placed {
  readonly doubtful: DoubtfulLink
  readonly place: HazardPlace
}

/** What is in doubt in a case, most severe first, and of equals what nobody has looked at for longest. */
export function doubtsOf(snapshot: Snapshot, limit: number): DoubtsView {
  const placed = snapshot.once('doubts', () => placedDoubts(snapshot))
  const doubts = placed.slice(0, limit).flatMap((one) => doubtView(snapshot, one) ?? [])
  return { doubts, total: placed.length, sequence: snapshot.sequence }
}

function placedDoubts(snapshot: Snapshot): readonly Placed[] {
  const { graph, assessment, context } = snapshot
  const placeOf = hazardPlaces(snapshot)
  return doubtfulLinks(graph, assessment, context)
    .map((doubtful) => ({ doubtful, place: moreSevere(placeOf(doubtful.from), placeOf(doubtful.to)) }))
    .toSorted(
      (one, other) =>
        comparePlaces(one.place, other.place) || seenAt(one.doubtful).localeCompare(seenAt(other.doubtful)),
    )
}

function moreSevere(one: HazardPlace, other: HazardPlace): HazardPlace {
  return comparePlaces(one, other) <= 0 ? one : other
}

function seenAt({ link }: DoubtfulLink): string {
  return link.seen?.at ?? ''
}

function doubtView(snapshot: Snapshot, { doubtful, place }: Placed): DoubtView | null {
  const { link, from, to, doubt } = doubtful
  if (link.seen === null) return null
  const { by, at, answer } = link.seen
  return {
    id: `link ${link.id}`,
    source: 'link',
    link: link.id,
    label: snapshot.context.registry.role(from.kind, link.role)?.label ?? link.role,
    from: lineOf(snapshot, from),
    to: lineOf(snapshot, to),
    why: doubt,
    seen: { by, at, answer },
    hazard: hazardHeading(snapshot, place),
  }
}
