import type { HashBytes, LedgerHash } from '../ledger/ledger-event.ts'
import { fromHex, toHex } from '../ledger/ledger-event.ts'
import { inclusionProof, leafHash, merkleRoot } from '../ledger/merkle-tree.ts'
import type { Finding } from '../living/finding.ts'
import { planInForce } from '../living/plan-in-force.ts'
import { canonicalJson, fingerprintIn } from '../record/fingerprint.ts'
import type { Graph } from '../record/graph.ts'
import type { KindRegistry } from '../record/kind-registry.ts'
import type { Link } from '../record/link.ts'
import type { Id, SafetyRecord } from '../record/record.ts'

/** What a baseline freezes, each on a line of its own, sorted by code units; every line is plain ASCII. */
export interface Manifest {
  readonly lines: readonly string[]
  readonly records: number
  readonly links: number
}

/** That one line belongs to a manifest: its place among so many, and the neighbours on the way up to the root. */
export interface InclusionProof {
  readonly line: string
  readonly index: number
  readonly size: number
  readonly neighbours: readonly string[]
}

/** What the findings of a moment come to: the rules may change later, so the events alone do not give them again. */
export interface FindingsSeal {
  readonly ruleSet: string
  readonly digest: string
}

/** The manifest of a space: its records with revision and fingerprint, its living links, its matrix, its findings. */
export function manifestOf(
  graph: Graph,
  seal: FindingsSeal,
  { registry, hash }: { readonly registry: KindRegistry; readonly hash: LedgerHash },
): Manifest {
  const records: string[] = []
  const links: string[] = []
  for (const record of graph.records()) {
    records.push(recordLine(record, fingerprintIn(registry, record, hash.text)))
    for (const link of graph.linksFrom(record.id)) links.push(linkLine(link))
  }
  const matrix = planInForce(graph).record?.fields['matrix']
  const rest = [`matrix ${hash.text(canonicalJson(matrix))}`, `findings ${seal.digest} ${hash.text(seal.ruleSet)}`]
  return { lines: [...records, ...links, ...rest].toSorted(byCodeUnits), records: records.length, links: links.length }
}

/** The digest over findings, each by rule, level and subject; in which order they come does not matter. */
export function findingsDigest(findings: Iterable<Finding>, hash: LedgerHash): string {
  const lines = [...findings].map(({ code, level, subject }) => `${code} ${level} ${subject}`)
  return rootOf(lines.toSorted(byCodeUnits), hash.bytes)
}

/** The Merkle root over sorted lines, in lower-case hexadecimal. */
export function rootOf(lines: readonly string[], hash: HashBytes): string {
  return toHex(merkleRoot(leavesOf(lines, hash), hash))
}

/** Shows that the line of a record belongs to a manifest; null where the record is not in it. */
export function proofOf(manifest: Manifest, record: Id, hash: HashBytes): InclusionProof | null {
  const { lines } = manifest
  const index = lines.findIndex((line) => line.startsWith(`record ${record} `))
  const line = lines[index]
  if (line === undefined) return null
  const neighbours = inclusionProof(leavesOf(lines, hash), index, hash).map(toHex)
  return { line, index, size: lines.length, neighbours }
}

/** What `verifyInclusion` wants of a proof. */
export function claimOf({ line, index, size }: InclusionProof, root: string, hash: HashBytes) {
  return { leaf: leafHash(asciiBytes(line), hash), index, size, root: fromHex(root) }
}

function leavesOf(lines: readonly string[], hash: HashBytes): readonly Uint8Array[] {
  return lines.map((line) => leafHash(asciiBytes(line), hash))
}

function recordLine({ id, revision }: SafetyRecord, fingerprint: string): string {
  return `record ${id} ${revision} ${fingerprint}`
}

function linkLine({ id, role, from, to }: Link): string {
  return `link ${id} ${role} ${from} ${to}`
}

function asciiBytes(line: string): Uint8Array {
  return Uint8Array.from({ length: line.length }, (_, at) => line.charCodeAt(at))
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
