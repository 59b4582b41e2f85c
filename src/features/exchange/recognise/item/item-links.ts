import type { FoundNote } from '../../found-log.ts'
import { roleFromHazard, roleOfKind, type ItemRole } from './item-role.ts'
import type { ItemLink, LinkedItem } from './linked-item.ts'

interface LinkedEnd {
  readonly key: string
  readonly text: string
}

/** What the links of a hazard tell by themselves: parts that the source names but does not hold, and links to anything else. */
export interface LinkedEnds {
  readonly causes: readonly LinkedEnd[]
  readonly controls: readonly LinkedEnd[]
  readonly others: readonly FoundNote[]
}

/** The ends of a hazard's links that are no items of their own, and those that are neither its causes nor its controls. */
export function linkedEnds({ links }: LinkedItem, roles: ReadonlyMap<string, ItemRole>): LinkedEnds {
  const parts: Record<'cause' | 'control', LinkedEnd[]> = { cause: [], control: [] }
  const others: FoundNote[] = []
  for (const link of links) {
    const known = roles.get(link.to)
    // A cause or control that is an item itself comes to its hazard with all it tells.
    if (known === 'cause' || known === 'control') continue
    const role = known === undefined ? roleOfEnd(link) : null
    if ((role === 'cause' || role === 'control') && link.end !== null)
      parts[role].push({ key: link.to, text: link.end.title })
    else
      others.push({
        label: link.name === '' ? 'Linked' : link.name,
        text: `${link.to} ${link.end?.title ?? ''}`.trim(),
      })
  }
  return { causes: parts.cause, controls: parts.control, others }
}

function roleOfEnd(link: ItemLink): ItemRole | null {
  return roleOfKind(link.end?.kind ?? '') ?? roleFromHazard(link)
}

/** Which items are linked with which, whichever of the two names the other. */
export function neighbours(items: readonly LinkedItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  const join = (one: string, other: string) => {
    const known = all.get(one) ?? new Set()
    all.set(one, known.add(other))
  }
  for (const { id, links } of items) {
    for (const { to } of id === '' ? [] : links) {
      join(id, to)
      join(to, id)
    }
  }
  return all
}
