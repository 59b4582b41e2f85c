import { z } from 'zod'
import type { Kind, LinkRole } from './kind.ts'

/** All kinds and roles the product knows, by name; made once from the declarations. */
export interface KindRegistry {
  readonly kinds: readonly Kind[]
  kind(name: string): Kind | undefined
  /** The role as the kind of the `from` end declares it. */
  role(fromKind: string, role: string): LinkRole | undefined
  /** Every role that may point at this kind, with the kind it points from. */
  rolesTo(kind: string): readonly { readonly fromKind: string; readonly role: LinkRole }[]
  /** The schema of a complete record of this kind: required fields present, no unknown field. */
  schema(kind: string): z.ZodObject | undefined
}

function schemaOf(kind: Kind): z.ZodObject {
  const shape: { [name: string]: z.ZodType } = {}
  for (const [name, field] of Object.entries(kind.fields)) {
    shape[name] = field.required ? field.schema : field.schema.optional()
  }
  return z.strictObject(shape)
}

function assertUnique(words: readonly string[], what: string): void {
  const seen = new Set<string>()
  for (const word of words) {
    if (seen.has(word)) throw new Error(`Two kinds share the ${what} "${word}".`)
    seen.add(word)
  }
}

/** Builds the registry; throws when two kinds share a name or prefix, or a role points at a kind nobody declared. */
export function registerKinds(kinds: readonly Kind[]): KindRegistry {
  assertUnique(
    kinds.map((kind) => kind.name),
    'name',
  )
  assertUnique(
    kinds.map((kind) => kind.prefix),
    'prefix',
  )
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  const schemas = new Map(kinds.map((kind) => [kind.name, schemaOf(kind)]))
  const roles = new Map<string, Map<string, LinkRole>>()
  const incoming = new Map<string, { fromKind: string; role: LinkRole }[]>()
  for (const kind of kinds) {
    roles.set(kind.name, new Map(kind.links.map((role) => [role.role, role])))
    for (const role of kind.links) {
      for (const to of role.to) {
        if (!byName.has(to)) throw new Error(`${kind.name} ${role.role} points at "${to}", which no file declares.`)
        incoming.set(to, [...(incoming.get(to) ?? []), { fromKind: kind.name, role }])
      }
    }
  }
  return {
    kinds,
    kind: (name) => byName.get(name),
    role: (fromKind, role) => roles.get(fromKind)?.get(role),
    rolesTo: (kind) => incoming.get(kind) ?? [],
    schema: (kind) => schemas.get(kind),
  }
}
