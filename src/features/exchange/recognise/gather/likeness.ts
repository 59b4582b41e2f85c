import { titleKey } from '../fold.ts'

/** How much of the shorter title's words the longer one has: 1 for the same title, 0 for no word in common. */
export function likeness(one: string, other: string): number {
  if (titleKey(one) === titleKey(other)) return 1
  const [fewer, more] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size)
  if (fewer === undefined || more === undefined || fewer.size === 0) return 0
  const shared = [...fewer].filter((word) => more.has(word)).length
  return Math.min(shared / fewer.size, 0.99)
}

function wordsOf(title: string): Set<string> {
  const plain = titleKey(title)
  const script = /[\u3040-\u30ff\u3400-\u9fff]/.test(plain)
  return new Set(
    script ? plain.replaceAll(' ', '').match(/.{1,2}/gsu) : plain.split(' ').filter((word) => word.length > 2),
  )
}
