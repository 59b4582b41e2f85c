import type { KindView } from '../records-contract.ts'

/** One way in which a record may be joined to others, seen from that record. */
export interface Relation {
  readonly role: string
  /** Which end of the link the record itself is. */
  readonly end: 'from' | 'to'
  readonly label: string
  /** The kinds that may stand at the other end. */
  readonly kinds: readonly string[]
}

/** Every way in which a record of a kind may be joined: the roles it declares, and those that point at it. */
export function relationsOf(kinds: readonly KindView[], name: string): readonly Relation[] {
  const own = kinds.find((kind) => kind.name === name)?.roles ?? []
  const outgoing = own.map(({ role, label, to }): Relation => ({ role, end: 'from', label, kinds: to }))
  const incoming = new Map<string, { label: string; kinds: string[] }>()
  for (const kind of kinds) {
    for (const { role, to, inverse } of kind.roles) {
      if (!to.includes(name)) continue
      const seen = incoming.get(role)
      if (seen === undefined) incoming.set(role, { label: inverse, kinds: [kind.name] })
      else seen.kinds.push(kind.name)
    }
  }
  return [
    ...outgoing,
    ...[...incoming].map(([role, { label, kinds: from }]): Relation => ({ role, end: 'to', label, kinds: from })),
  ]
}

/** The two ends of a link in the order the interface wants them. */
export function linkEnds(
  relation: Relation,
  own: string,
  other: string,
): { readonly from: string; readonly to: string } {
  return relation.end === 'from' ? { from: own, to: other } : { from: other, to: own }
}
