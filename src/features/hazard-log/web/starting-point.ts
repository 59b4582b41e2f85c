import type { Json } from '../../../domain/record/json.ts'
import { request } from '../../../web/api/api-client.ts'
import type { BatchStep } from '../../records/record-batch-contract.ts'
import { recordDetailSchema, type RecordDetail, type RecordView } from '../../records/records-contract.ts'
import { recordPath, spacePath } from '../../records/web/space-queries.ts'
import { bowTieSchema, type SimilarHazard } from '../hazard-log-contract.ts'

/** What is taken over of each kind; what was judged, owned or dated there is not. */
const TAKEN: { readonly [kind: string]: readonly string[] } = {
  hazard: ['name', 'description', 'effect', 'hazardousSituation', 'harm', 'patientsAffected', 'arisesIn'],
  cause: ['name', 'type', 'scenario'],
  control: ['statement', 'description', 'type', 'action', 'party'],
}

/** The steps that write a hazard of another case anew here, with its causes and controls, each saying where it came from. */
export async function startingPoint({ space, case: source, hazard }: SimilarHazard): Promise<readonly BatchStep[]> {
  const whole = await request(recordPath(space, 'hazard', hazard.id), recordDetailSchema)
  const { parts } = await request(spacePath(space, `/hazards/${encodeURIComponent(hazard.id)}/bow-tie`), bowTieSchema)
  return stepsOf([whole, ...parts.filter(({ record }) => record.retired === null)], source)
}

/** New records for all of them, and their links among each other. */
export function stepsOf(details: readonly RecordDetail[], source: string): readonly BatchStep[] {
  const known = new Set(details.map(({ record }) => record.id))
  const creates = details.map(({ record }): BatchStep => {
    return { do: 'create', kind: record.kind, as: record.id, fields: takenOf(record), origin: originOf(record, source) }
  })
  const links = details.flatMap(({ record, neighbours }) =>
    neighbours
      .filter(({ role, direction, other }) => ROLES.has(role) && direction === 'from' && known.has(other.id))
      .map(({ role, other }): BatchStep => ({ do: 'link', role, from: `$${record.id}`, to: `$${other.id}` })),
  )
  return [...creates, ...links]
}

const ROLES = new Set(['leads-to', 'mitigates'])

function takenOf({ kind, fields }: RecordView): { readonly [name: string]: Json } {
  const taken = TAKEN[kind] ?? []
  return Object.fromEntries(Object.entries(fields).filter(([name]) => taken.includes(name)))
}

function originOf({ id, ref, fingerprint }: RecordView, source: string) {
  return { source: `${source}, ${ref}`, sourceId: id, ...(fingerprint === '' ? {} : { fingerprint }) }
}
