import type { Id, SafetyRecord } from '../../../domain/record/record.ts'
import type { RatedHazard } from '../rate/rated-log.ts'
import { identifierKey } from '../recognise/words/identifier.ts'
import { likeness } from '../recognise/gather/likeness.ts'
import { sourceIdOf } from './new-hazard.ts'
import { isCounted } from './own-reference.ts'
import type { ProposalTools } from './proposal-tools.ts'

/** How alike titles must be before a number that any two logs may count to is taken for the same hazard. */
const ALIKE = 0.75

/**
 * Which hazard of the case each imported one is, where the case has it. The surest sign decides first: the hidden id, then
 * the place in the same source, then the reference in a source of another name, because a log is saved under a new name
 * more often than its hazards are renumbered. Each hazard of the case is taken once.
 */
export function knownHazards(
  hazards: readonly RatedHazard[],
  { present, source }: ProposalTools,
): ReadonlyMap<RatedHazard, Id> {
  const matches = new Matches(hazards)
  if (present === null) return matches.found
  const records = [...present.idsOfKind('hazard')]
    .map((id) => present.record(id))
    .filter((known) => known !== undefined)
  const byId = new Map(records.map((record) => [record.id, [record]]))
  const byPlace = grouped(records, ({ origin }) => (origin?.source === source ? [origin.sourceId] : []))
  const byReference = grouped(records, ({ ref, origin }) => [ref, origin?.sourceId ?? ref].map(identifierKey))

  const ofId: Candidates = ({ found }) => byId.get(found.stableId ?? '')
  const ofPlace: Candidates = ({ found }) => byPlace.get(sourceIdOf(found))
  const ofReference: Candidates = ({ found }) => byReference.get(identifierKey(sourceIdOf(found)))
  for (const candidates of [ofId, ofPlace]) {
    matches.take(candidates, (record, rated) => alike(record, rated) === 1)
    matches.take(candidates, () => true)
  }
  for (const least of [1, ALIKE]) matches.take(ofReference, (record, rated) => alike(record, rated) >= least)
  matches.take(ofReference, (record, rated) => isNamedByLog(record) && ofReference(rated)?.length === 1)
  return matches.found
}

type Candidates = (rated: RatedHazard) => readonly SafetyRecord[] | undefined

/** The matches made so far; a hazard that is matched, on either side, is open to no later sign. */
class Matches {
  readonly found = new Map<RatedHazard, Id>()
  readonly #hazards: readonly RatedHazard[]
  readonly #taken = new Set<Id>()

  constructor(hazards: readonly RatedHazard[]) {
    this.#hazards = hazards
  }

  take(candidates: Candidates, fits: (record: SafetyRecord, rated: RatedHazard) => boolean): void {
    for (const rated of this.#hazards) {
      if (this.found.has(rated)) continue
      const record = candidates(rated)?.find((known) => !this.#taken.has(known.id) && fits(known, rated))
      if (record === undefined) continue
      this.found.set(rated, record.id)
      this.#taken.add(record.id)
    }
  }
}

function alike({ fields }: SafetyRecord, { found }: RatedHazard): number {
  return typeof fields['name'] === 'string' ? likeness(fields['name'], found.title) : 0
}

/** A reference that a log brought names one hazard; a number that Safecase counted says nothing about any log. */
function isNamedByLog({ ref, origin }: SafetyRecord): boolean {
  return ref === origin?.sourceId && !isCounted(ref)
}

function grouped(
  records: readonly SafetyRecord[],
  keysOf: (record: SafetyRecord) => readonly string[],
): ReadonlyMap<string, readonly SafetyRecord[]> {
  const groups = new Map<string, SafetyRecord[]>()
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [record])
      else group.push(record)
    }
  }
  return groups
}
