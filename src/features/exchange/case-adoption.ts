import { z } from 'zod'
import type { Change } from '../../domain/record/change.ts'
import type { SpaceType } from '../../domain/record/kind.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import { type Link, REVIEW_ANSWERS } from '../../domain/record/link.ts'
import { wordsOfMisfit } from '../../domain/record/misfit.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import { isStorable } from '../../platform/http/json-body.ts'
import { damagedCaseFile, readCaseFile } from './exchange-case-file.ts'
import type { AdoptedCase } from './case-adoption-contract.ts'
import type { SourceFile } from './read/read-document.ts'

/** What taking in a case needs to know. */
export interface AdoptionTools {
  readonly registry: KindRegistry
  readonly newId: () => Id
}

/** A case file as it will be stored: what it comes to, and the change that makes it. */
export interface Adoption {
  readonly about: AdoptedCase
  readonly change: Change
}

const text = z.string().max(2_000)
const wordSchema = z.string().trim().min(1).max(100)

/** What a record has beside its fields, which its kind declares. */
const aroundSchema = z.object({
  ref: wordSchema,
  retired: z.strictObject({ reason: text, on: z.iso.date(), by: text }).nullable(),
  origin: z.strictObject({ source: text, sourceId: text, fingerprint: text.optional() }).nullable(),
})
const seenSchema = z.strictObject({ from: text, to: text, by: text, at: text, answer: z.enum(REVIEW_ANSWERS) })

/**
 * The case of a file that Safecase wrote, as the beginning of a case here. References, states, reasons and what somebody
 * last saw together stay; ids are new, for the file may come back to where it was made. Baselines stay behind: they
 * speak of the ledger of the server that froze them.
 */
export function adoptCase(file: SourceFile, { registry, newId }: AdoptionTools): Adoption | Refusal {
  const read = readCaseFile(file)
  if (isRefusal(read)) return read
  const { graph } = read
  const { type, name } = graph.space
  const ids = new Map<Id, Id>()
  const refs = new Set<string>()
  const records: SafetyRecord[] = []
  let left = 0
  for (const record of graph.records()) {
    const what = faultOf(registry, type, record) ?? (refs.has(record.ref) ? 'is there twice' : null)
    if (what !== null) return damagedCaseFile(file.name, `${record.ref} ${what}`)
    refs.add(record.ref)
    if (record.kind === baseline.name) {
      left += 1
      continue
    }
    const id = newId()
    ids.set(record.id, id)
    const origin = record.origin ?? { source: name, sourceId: record.id }
    records.push({ ...record, id, revision: 1, origin })
  }
  const links: Link[] = []
  for (const id of graph.ids()) {
    for (const link of graph.linksFrom(id)) {
      const [from, to] = [ids.get(link.from), ids.get(link.to)]
      if (from === undefined || to === undefined) continue
      const wrong = faultOfLink(registry, graph.record(link.from), graph.record(link.to), link)
      if (wrong !== null) return damagedCaseFile(file.name, wrong)
      links.push({ ...link, id: newId(), from, to })
    }
  }
  const kinds = registry.kinds.flatMap(({ name: kind }) => {
    const count = records.filter((record) => record.kind === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
  const about = { name, type, records: records.length, links: links.length, kinds, baselinesLeft: left }
  return { about, change: { records, links } }
}

function faultOf(registry: KindRegistry, type: SpaceType, record: SafetyRecord): string | null {
  const kind = registry.kind(record.kind)
  if (kind === undefined) return `is of an unknown kind "${record.kind}"`
  if (!kind.spaces.includes(type)) return `is of a kind that does not belong in a ${type}`
  const states = Object.keys(kind.states?.labels ?? { '': '' })
  if (!states.includes(record.state)) return `is in a state that its kind does not have, "${record.state}"`
  const schema = registry.schema(kind.name) ?? z.never()
  for (const read of [schema.safeParse(record.fields, IN_WORDS), aroundSchema.safeParse(record, IN_WORDS)]) {
    const issue = read.error?.issues[0]
    if (issue !== undefined) return `has a wrong "${issue.path.map(String).join('.')}", which ${issue.message}`
  }
  return isStorableAll(record) ? null : 'holds a NUL character or half of a surrogate pair'
}

const IN_WORDS = { error: wordsOfMisfit }

function faultOfLink(
  registry: KindRegistry,
  from: SafetyRecord | undefined,
  to: SafetyRecord | undefined,
  { role, seen, ended }: Link,
): string | null {
  const declared = from === undefined ? undefined : registry.role(from.kind, role)
  if (to === undefined || declared?.to.includes(to.kind) !== true) return `a link of ${from?.ref} has no role "${role}"`
  const isWhole = ended === null && seenSchema.nullable().safeParse(seen).success && isStorableAll(seen)
  return isWhole ? null : `a link of ${from?.ref} is not whole`
}

function isStorableAll(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorableAll)
}
