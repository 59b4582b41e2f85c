import type { LedgerHash } from '../../domain/ledger/ledger-event.ts'
import { permitted, type Authority } from '../../domain/permission/permission.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import { manifestOf, proofOf, rootOf } from '../../domain/signing/manifest.ts'
import type { LivingSpaces, Snapshot } from '../living/living-queries.ts'
import { findRecord } from '../records/record-order-queries.ts'
import type { RecordsService } from '../records/records-service.ts'
import type { z } from 'zod'
import type { baselineCheckSchema, makeBaselineBodySchema } from './changes-contract.ts'
import { baselineRecord, frozen } from './frozen-case-queries.ts'
import { caseInTime, type Spans } from './span-queries.ts'

/** What making and checking baselines needs. */
export interface BaselineTools {
  readonly spaces: LivingSpaces
  readonly spans: Spans
  readonly records: RecordsService
  readonly hash: LedgerHash
  readonly newId: () => Id
  readonly now: () => string
  readonly ruleSetVersion: string
}

/** Freezes a case, and shows later that it is still what was frozen. */
export interface BaselineService {
  make(
    authority: Authority,
    space: Id,
    wanted: z.output<typeof makeBaselineBodySchema>,
  ): Promise<SafetyRecord | Refusal>
  /** Makes the manifest again from the events; proves of one record that it belongs to it, where that is asked. */
  check(
    authority: Authority,
    space: Id,
    name: string,
    record: string | undefined,
  ): Promise<z.output<typeof baselineCheckSchema> | Refusal>
}

/** Wires baselines to the case in memory and to the one way to write. */
export function createBaselineService(tools: BaselineTools): BaselineService {
  const { hash } = tools
  return {
    make: (authority, space, { name, purpose }) =>
      permitted(authority, 'baseline.make', async () => {
        const snapshot = await tools.spaces.open(authority, space)
        if (isRefusal(snapshot)) return snapshot
        const id = tools.newId()
        const fields = {
          name,
          ...(purpose === undefined || purpose === '' ? {} : { purpose }),
          ...frozen(snapshot, tools),
        }
        const propose = (nextRef: (prefix: string) => string) => ({
          records: [baselineRecord({ id, ref: nextRef(baseline.prefix), fields, recordedAt: tools.now() })],
          links: [],
        })
        const stored = await tools.records.store(authority, space, propose, 'Baseline made', 'baseline.make')
        if (isRefusal(stored)) return stored
        const [record] = stored.records
        if (record === undefined) throw new Error('Making a baseline left no record behind.')
        return record
      }),

    check: async (authority, space, name, wanted) => {
      const snapshot = await tools.spaces.open(authority, space)
      if (isRefusal(snapshot)) return snapshot
      const record = findRecord(snapshot, baseline.name, name)
      if (record === undefined) return unknownBaseline(name)
      const {
        sequence = 0,
        digest = '',
        ruleSet = '',
        findingsDigest: findings = '',
        name: title = '',
      } = fieldsOf(baseline, record)
      const { graphAt } = await caseInTime(tools.spans, authority, snapshot, [sequence])
      const seal = { ruleSet, digest: findings }
      const manifest = manifestOf(graphAt(sequence), seal, { registry: snapshot.context.registry, hash })
      const shown = wanted === undefined ? null : idOf(snapshot, wanted)
      const proof = shown === null ? null : proofOf(manifest, shown, hash.bytes)
      if (wanted !== undefined && proof === null) return unknownRecord(wanted)
      return {
        ref: record.ref,
        name: title,
        sequence,
        digest,
        holds: rootOf(manifest.lines, hash.bytes) === digest,
        proof: proof === null ? null : { ...proof, neighbours: [...proof.neighbours] },
      }
    },
  }
}

function idOf({ graph }: Snapshot, name: string): Id | null {
  if (graph.record(name) !== undefined) return name
  for (const { id, ref } of graph.records()) if (ref === name) return id
  return null
}

function unknownRecord(name: string): Refusal {
  return refuse('UNKNOWN_RECORD', `The baseline has no record "${name}".`, 'Use an id or a reference that it has.')
}

function unknownBaseline(name: string): Refusal {
  return refuse('UNKNOWN_RECORD', `There is no baseline "${name}" here.`, 'Use an id or a reference that it has.')
}
