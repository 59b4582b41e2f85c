import { isScore } from '../../found-log.ts'
import { remembering } from '../../remembering.ts'
import { labelMeaning, plainLabel } from '../words/label.ts'
import type { ItemLink, LinkedItem } from './linked-item.ts'

/** What an item is in a hazard log. */
export type ItemRole = 'hazard' | 'cause' | 'control'

/** The kinds of item by what trackers and requirements tools call them, in words or as the prefix of their ids. */
const KINDS: readonly (readonly [ItemRole, RegExp])[] = [
  [
    'control',
    /^(?:(?:risk|safety|hazard|clinical|existing|additional) )*(?:controls?(?: measures?)?|mitigations?|mitigating actions?|risk reductions?|measures?|safeguards?|barriers?|ctrls?|ctl|rcm?|mit)$/,
  ],
  ['cause', /^(?:(?:hazard|root|potential) )*(?:causes?|cau)$/],
  ['hazard', /^(?:(?:clinical|patient|safety) )*(?:hazards?|risks?|haz|hzd?|rsk)(?: (?:log|item|entry|record))*$/],
]

/** What an item is by the name of its kind; null for a kind that is none of a hazard log's. */
export const roleOfKind = remembering((kind): ItemRole | null => {
  const plain = plainLabel(kind).replace(/^(?:type|kind) /, '')
  return KINDS.find(([, words]) => words.test(plain))?.[0] ?? null
}, 1_000)

/** How a link reads from a hazard to what acts on it, and from what acts on a hazard to it. */
const FROM_HAZARD: readonly (readonly [ItemRole, RegExp])[] = [
  ['control', /\b(?:mitigated|controlled|reduced|prevented|treated) (?:by|through)\b/i],
  ['cause', /\b(?:caused|triggered) by\b/i],
]
const TO_HAZARD: readonly (readonly [ItemRole, RegExp])[] = [
  ['control', /^(?:mitigates?|controls?|reduces?|prevents?|treats?)$/i],
  ['cause', /^(?:causes?|leads to|contributes to|triggers?)$/i],
]

/** What the other end of a hazard's link is by the link's name; null where the name does not say. */
export function roleFromHazard({ name }: ItemLink): ItemRole | null {
  return FROM_HAZARD.find(([, words]) => words.test(name))?.[0] ?? null
}

function roleToHazard({ name }: ItemLink): ItemRole | null {
  return TO_HAZARD.find(([, words]) => words.test(name.trim()))?.[0] ?? null
}

/** What the items of a source are: each by itself, and by the id that links name it by. */
export interface ItemRoles {
  readonly of: ReadonlyMap<LinkedItem, ItemRole>
  readonly byId: ReadonlyMap<string, ItemRole>
}

/**
 * What each item is: by its kind, its labels, or a link to a hazard that says so. Where no item is called a hazard, those with
 * a severity and a likelihood are hazards.
 */
export function rolesOf(items: readonly LinkedItem[]): ItemRoles {
  const open = items.filter(({ aside }) => aside === null)
  const own = open.map((item) => [item, roleOfKind(item.kind) ?? roleOfLabels(item.labels)] as const)
  const isNamed = own.some(([, role]) => role === 'hazard')
  const told = own.map(([item, role]) => [item, role ?? (!isNamed && isRated(item) ? 'hazard' : null)] as const)
  const byLink = rolesByLink(new Map(told.map(([item, role]) => [item.id, role])), open)
  const of = new Map<LinkedItem, ItemRole>()
  const byId = new Map<string, ItemRole>()
  for (const [item, toldRole] of told) {
    const role = toldRole ?? byLink.get(item.id) ?? null
    if (role !== null) of.set(item, role)
    if (role !== null && item.id !== '') byId.set(item.id, role)
  }
  return { of, byId }
}

/** What items are of which nothing says so but the name of a link between them and a hazard. */
function rolesByLink(
  told: ReadonlyMap<string, ItemRole | null>,
  items: readonly LinkedItem[],
): ReadonlyMap<string, ItemRole> {
  const roles = new Map<string, ItemRole>()
  for (const { id, links } of items) {
    for (const link of links) {
      const isFromHazard = told.get(id) === 'hazard'
      const isToHazard = told.get(link.to) === 'hazard'
      const role = isFromHazard ? roleFromHazard(link) : isToHazard ? roleToHazard(link) : null
      if (role !== null) roles.set(isFromHazard ? link.to : id, role)
    }
  }
  return roles
}

/** A label that says what the item is; one that says "hazard" goes before any other. */
function roleOfLabels(labels: readonly string[]): ItemRole | null {
  if (labels.some((label) => /^(?:type\W*)?hazards?\b/i.test(label))) return 'hazard'
  return labels.map(roleOfKind).find((role) => role !== null) ?? null
}

function isRated({ fields }: LinkedItem): boolean {
  const scores = new Set(
    Object.keys(fields)
      .flatMap((name) => labelMeaning([name])?.role ?? [])
      .filter(isScore),
  )
  return scores.has('severity') && scores.has('likelihood')
}
