import { fieldDifferences } from '../../domain/record/difference.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Link } from '../../domain/record/link.ts'
import { isLiving, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { compareReferences } from '../../domain/living/finding-order.ts'
import type { ImportDifferences } from './exchange-contract.ts'
import { proposeChange } from './import-proposal.ts'
import { isRatedHere } from './proposal/known-hazard.ts'
import { knownHazards } from './proposal/known-hazards.ts'
import { partiesOf, type Parties } from './proposal/parties.ts'
import type { ProposalTools } from './proposal/proposal-tools.ts'
import type { RatedHazard, RatedLog } from './rate/rated-log.ts'

type HazardDifference = ImportDifferences['changed'][number]

interface Options {
  readonly log: RatedLog
  readonly tools: ProposalTools & { readonly present: Graph }
  readonly registry: KindRegistry
}

/**
 * What storing an import would change in a case that exists, hazard by hazard: the same change that is stored, told
 * before anything is. What the file leaves out stays in the case, and is named.
 */
export function importDifferences({ log, tools, registry }: Options): ImportDifferences {
  const { present } = tools
  const change = proposeChange(log, tools)
  const known = knownHazards(log.hazards, tools)
  const parties = partiesOf(log, tools)
  const named = new Set(known.values())
  const proposed = new Map(change.records.map((record) => [record.id, record]))
  const owners = new Owners(present, change.links, proposed)
  const changed = new Map<Id, HazardDifference>()
  for (const record of change.records) {
    const before = present.record(record.id) ?? null
    const kind = registry.kind(record.kind)
    if (kind === undefined || (before === null && record.kind === 'hazard')) continue
    const fields =
      before === null ? [] : fieldDifferences(kind, { before, after: record }).map((field) => ({ ...field }))
    for (const id of record.kind === 'hazard' ? [record.id] : owners.of(record.id)) {
      const hazard = present.record(id)
      if (hazard === undefined) continue
      const difference = changed.get(id) ?? { ref: hazard.ref, name: nameOf(hazard), fields: [], parts: [] }
      changed.set(id, difference)
      if (record.id === id) difference.fields.push(...fields)
      else difference.parts.push({ kind: kind.label, ref: before?.ref ?? null, name: nameOf(record), fields })
    }
  }
  return {
    fresh: log.hazards.filter((rated) => !known.has(rated)).map(({ found }) => ({ ref: found.ref, name: found.title })),
    changed: [...changed.values()].toSorted((one, other) => compareReferences(one.ref, other.ref)),
    same: [...named].filter((id) => !changed.has(id)).length,
    absent: livingHazards(present)
      .filter(({ id }) => !named.has(id))
      .map((hazard) => ({ ref: hazard.ref, name: nameOf(hazard) })),
    otherStatus: [...known].flatMap(([rated, id]) => otherStatus(rated, present.record(id), parties)),
    otherRating: [...known].flatMap(([rated, id]) => otherRating(rated, present.record(id), parties)),
  }
}

/** Which hazards of the case a part belongs to, through the links that are proposed and those there are. */
class Owners {
  readonly #present: Graph
  readonly #proposed: ReadonlyMap<Id, SafetyRecord>
  readonly #targets = new Map<Id, Id[]>()

  constructor(present: Graph, links: readonly Link[], proposed: ReadonlyMap<Id, SafetyRecord>) {
    this.#present = present
    this.#proposed = proposed
    for (const { from, to } of links) {
      const targets = this.#targets.get(from)
      if (targets === undefined) this.#targets.set(from, [to])
      else targets.push(to)
    }
  }

  of(part: Id): ReadonlySet<Id> {
    const seen = new Set<Id>()
    const hazards = new Set<Id>()
    const ways = [part]
    for (let id = ways.pop(); id !== undefined; id = ways.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      const kind = (this.#present.record(id) ?? this.#proposed.get(id))?.kind
      if (kind === 'hazard') hazards.add(id)
      else if (PARTS.has(kind ?? '')) {
        ways.push(...(this.#targets.get(id) ?? []), ...this.#present.linksFrom(id).map(({ to }) => to))
      }
    }
    return hazards
  }
}

const PARTS: ReadonlySet<string> = new Set(['cause', 'control', 'evidence'])

function livingHazards(present: Graph): SafetyRecord[] {
  return [...present.idsOfKind('hazard')]
    .map((id) => present.record(id))
    .filter((record) => record !== undefined)
    .filter(isLiving)
}

/** A status that the file gives otherwise than the case: no import moves a hazard, so a person is told. */
function otherStatus(
  { status }: RatedHazard,
  hazard: SafetyRecord | undefined,
  { rater, stateOf }: Parties,
): ImportDifferences['otherStatus'] {
  if (status === null || hazard === undefined || stateOf(status) === hazard.state) return []
  // What a deployer closed is closed for it whatever the manufacturer finished, but not where that began anew.
  if (rater !== null && hazard.state === 'closed' && status !== 'Open') return []
  return [{ ref: hazard.ref, name: nameOf(hazard), says: status }]
}

/** A rating of the manufacturer's log that is another than the deployer's own, which stands. */
function otherRating(
  rated: RatedHazard,
  hazard: SafetyRecord | undefined,
  { rater }: Parties,
): ImportDifferences['otherRating'] {
  if (rater === null || hazard === undefined) return []
  const differs = (['initial', 'residual'] as const).some((stage) => {
    const [own, theirs] = [hazard.fields[stage], rated[stage]]
    if (!isRatedHere(own) || theirs.severity === null || theirs.likelihood === null) return false
    return own['severity'] !== theirs.severity || own['likelihood'] !== theirs.likelihood
  })
  return differs ? [{ ref: hazard.ref, name: nameOf(hazard) }] : []
}

function nameOf({ kind, fields }: SafetyRecord): string {
  const name = fields[kind === 'control' ? 'statement' : 'name']
  return typeof name === 'string' ? name : ''
}
