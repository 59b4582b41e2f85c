import type { NowItem } from './now-contract.ts'

/** So many findings of one rule are each told by themselves; more of them are one thing to do. */
const EACH_TOLD = 3

/**
 * What waits in one case, with many findings of one rule said once: the first of them stands for the others and tells
 * how many they are. In a log that was just imported a rule may speak of every control. Those of another level weigh
 * otherwise and are apart.
 */
export function saidOnce(items: readonly NowItem[]): readonly NowItem[] {
  const counts = new Map<string, number>()
  for (const { rule, level } of items) {
    if (rule !== null) counts.set(`${rule.code} ${level}`, (counts.get(`${rule.code} ${level}`) ?? 0) + 1)
  }
  const told = new Set<string>()
  return items.flatMap((item) => {
    if (item.rule === null) return [item]
    const { code } = item.rule
    const key = `${code} ${item.level}`
    const count = counts.get(key) ?? 0
    if (count <= EACH_TOLD) return [item]
    if (told.has(key)) return []
    told.add(key)
    return [{ ...item, rule: { code, others: count - 1 } }]
  })
}
