import type { Json } from './json.ts'
import type { KindRegistry } from './kind-registry.ts'
import type { Kind } from './kind.ts'
import type { SafetyRecord } from './record.ts'
import { wholeOf } from './withheld.ts'

/** Digests text to lower-case hexadecimal SHA-256; the core is handed one, it owns none. */
export type HashText = (text: string) => string

/** The scheme new fingerprints are made under; an older one is compared under its own. */
const FINGERPRINT_SCHEME = 1

const LINE_ENDS = /\r\n?/g
/** Text that is its own canonical form: printable ASCII without quote and backslash. */
const PLAIN = /^[ !#-[\]-~]*$/

/** Canonical JSON (RFC 8785): members sorted by UTF-16 code units, text in NFC with LF, empty ones left out. */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  let members = ''
  for (const name of Object.keys(value).toSorted()) {
    const member = value[name]
    if (member === undefined || member === null) continue
    members += `${members === '' ? '' : ','}${quoted(name)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

function canonicalText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC').replace(LINE_ENDS, '\n'))
}

function quoted(name: string): string {
  return PLAIN.test(name) ? `"${name}"` : JSON.stringify(name)
}

function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}

/** A material field of a kind and the member it becomes, as `"field:harm":`. */
interface MaterialField {
  readonly name: string
  readonly member: string
}

const MATERIAL_FIELDS = new WeakMap<Kind, readonly MaterialField[]>()

/** The material fields of a kind in canonical order, found once for each kind. */
function materialFields(kind: Kind): readonly MaterialField[] {
  const known = MATERIAL_FIELDS.get(kind)
  if (known !== undefined) return known
  const names = Object.keys(kind.fields).filter((name) => kind.fields[name]?.material === true)
  const fields = names.toSorted().map((name) => ({ name, member: `${JSON.stringify(`field:${name}`)}:` }))
  MATERIAL_FIELDS.set(kind, fields)
  return fields
}

/** SHA-256 over the material fields of one record and its kind, never of its neighbours, as `scheme:hex`. */
export function fingerprintOf(kind: Kind, record: SafetyRecord, hash: HashText): string {
  const { fields } = wholeOf(record)
  let members = ''
  for (const { name, member } of materialFields(kind)) {
    const value = fields[name]
    if (value !== undefined && value !== null) members += `${member}${canonicalJson(value)},`
  }
  // "kind" sorts after every "field:…", so this is the canonical JSON of all members together.
  return `${FINGERPRINT_SCHEME}:${hash(`{${members}"kind":${quoted(kind.name)}}`)}`
}

/** The same for a record of any kind of the registry; a kind that it does not have is a bug. */
export function fingerprintIn(registry: KindRegistry, record: SafetyRecord, hash: HashText): string {
  const kind = registry.kind(record.kind)
  if (kind === undefined) throw new Error(`Record ${record.id} is of the unregistered kind ${record.kind}.`)
  return fingerprintOf(kind, record, hash)
}
