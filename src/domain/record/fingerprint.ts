import type { Json } from './json.ts'
import type { Kind } from './kind.ts'
import type { SafetyRecord } from './record.ts'

/** Digests text to lower-case hexadecimal SHA-256; the core is handed one, it owns none. */
export type HashText = (text: string) => string

/** The scheme new fingerprints are made under; an older one is compared under its own. */
export const FINGERPRINT_SCHEME = 1

const LINE_ENDS = /\r\n?/g

/** Canonical JSON (RFC 8785): members sorted by UTF-16 code units, text in NFC with LF, null and undefined members left out. */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC').replace(LINE_ENDS, '\n'))
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const name of Object.keys(value).toSorted()) {
    const member = value[name]
    if (member !== undefined && member !== null) members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}

/** SHA-256 over the material fields of one record and its kind, never of its neighbours, as `scheme:hex`. */
export function fingerprintOf(kind: Kind, record: SafetyRecord, hash: HashText): string {
  const material: { [name: string]: Json } = { kind: kind.name }
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = record.fields[name]
    if (field.material && value !== undefined) material[`field:${name}`] = value
  }
  return `${FINGERPRINT_SCHEME}:${hash(canonicalJson(material))}`
}
