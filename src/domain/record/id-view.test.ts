import { describe, expect, it } from 'vitest'
import { idsWith, idsWithout } from './id-view.ts'

describe('ids read in place', () => {
  const view = idsWith(idsWithout(new Set(['a', 'b', 'c']), new Set(['b'])), new Set(['d']))

  it('are those of both sets less the exceptions, in order', () => {
    expect([...view]).toEqual(['a', 'c', 'd'])
    expect(view.size).toBe(3)
    expect(['a', 'b', 'c', 'd', 'e'].filter((id) => view.has(id))).toEqual(['a', 'c', 'd'])
  })

  it('can be walked in every way a set can', () => {
    const visited: string[] = []
    for (const id of view.keys()) visited.push(id)
    view.forEach((id, again, set) => visited.push(`${id}${again}${set.size}`))
    expect(visited).toEqual(['a', 'c', 'd', 'aa3', 'cc3', 'dd3'])
    expect([...view.entries()]).toEqual([
      ['a', 'a'],
      ['c', 'c'],
      ['d', 'd'],
    ])
  })

  it('are the set itself where there is nothing to add or leave out', () => {
    const base = new Set(['a'])
    expect(idsWith(base, new Set())).toBe(base)
    expect(idsWithout(base, new Set())).toBe(base)
  })
})
