import { describe, expect, it } from 'vitest'
import { closedAtFirst, indexOf, treeRows } from './argument-tree.ts'
import { largeArgument, viewOf, wholeOf } from './argument.test-support.ts'
import { treeTarget, typedLetters } from './tree-keys.ts'

const view = wholeOf(
  viewOf(
    [
      { id: 'G-1', kind: 'goal' },
      { id: 'S-1', kind: 'strategy' },
      { id: 'G-2', kind: 'goal' },
      { id: 'G-3', kind: 'goal' },
      { id: 'SN-1', kind: 'solution' },
      { id: 'CON-1', kind: 'context' },
    ],
    [
      ['G-1', 'supported-by', 'S-1'],
      ['G-1', 'in-context-of', 'CON-1'],
      ['S-1', 'supported-by', 'G-2'],
      ['S-1', 'supported-by', 'G-3'],
      ['G-2', 'supported-by', 'SN-1'],
      ['G-3', 'supported-by', 'SN-1'],
    ],
  ),
)
const rows = treeRows(view, indexOf(view), new Set())
const refs = (some: typeof rows) => some.map(({ part }) => part.ref)

describe('treeRows', () => {
  it('reads from the head down, contexts first, and says where an element was told already', () => {
    expect(refs(rows)).toEqual(['G-1', 'CON-1', 'S-1', 'G-2', 'SN-1', 'G-3', 'SN-1'])
    expect(rows.map(({ again }) => again)).toEqual([false, false, false, false, false, false, true])
    expect(rows[3]).toMatchObject({ level: 3, place: 1, siblings: 2, open: true })
  })

  it('leaves out what stands beneath a closed element', () => {
    expect(refs(treeRows(view, indexOf(view), new Set(['S-1'])))).toEqual(['G-1', 'CON-1', 'S-1'])
  })

  it('shows a circle that hangs from nothing', () => {
    const circle = wholeOf(
      viewOf(
        [
          { id: 'a', kind: 'goal' },
          { id: 'b', kind: 'goal' },
        ],
        [
          ['a', 'supported-by', 'b'],
          ['b', 'supported-by', 'a'],
        ],
      ),
    )
    expect(refs(treeRows(circle, indexOf(circle), new Set()))).toEqual(['a', 'b', 'a'])
  })

  it('starts a long argument closed below its hazards, and a short one open', () => {
    const long = wholeOf(largeArgument(300))
    const index = indexOf(long)
    const closed = closedAtFirst(long, index)
    expect(refs(treeRows(long, index, closed))).toContain('h0')
    expect(refs(treeRows(long, index, closed))).not.toContain('h0c0')
    expect(closedAtFirst(view, indexOf(view)).size).toBe(0)
  })
})

const after = (place: number, key: string) => {
  const at = rows[place]
  const target = at === undefined ? null : treeTarget(rows, at, key)
  return target?.do === 'go' ? target.row.part.ref : target?.do
}

const found = (place: number, typed: string) => {
  const at = rows[place]
  const target = at === undefined ? null : treeTarget(rows, at, typed.slice(-1), typed)
  return target?.do === 'go' ? target.row.key : target
}

describe('treeTarget', () => {
  it('moves, opens, closes and goes to the parent by arrow keys', () => {
    expect(after(0, 'ArrowDown')).toBe('CON-1')
    expect(after(2, 'ArrowUp')).toBe('CON-1')
    expect(after(0, 'End')).toBe('SN-1')
    expect(after(3, 'ArrowLeft')).toBe('close')
    expect(after(4, 'ArrowLeft')).toBe('G-2')
    expect(after(2, 'ArrowRight')).toBe('G-2')
    expect(after(0, 'ArrowUp')).toBeUndefined()
  })

  it('finds by letter, going round, and leaves other keys alone', () => {
    expect(after(0, 's')).toBe('S-1')
    expect(after(5, 'c')).toBe('CON-1')
    expect(after(0, 'Escape')).toBeUndefined()
  })

  it('finds by several letters, the line that they are typed on among others', () => {
    expect(found(0, 'g-3')).toBe('G-1/S-1/G-3')
    expect(found(3, 'g-')).toBe('G-1/S-1/G-2')
    expect(found(0, 'g-9')).toBeNull()
  })

  it('follows on Enter and leaves on Backspace', () => {
    expect(after(0, 'Enter')).toBe('follow')
    expect(after(0, 'Backspace')).toBe('leave')
  })
})

describe('typedLetters', () => {
  it('puts letters together that follow soon, and begins anew after a pause, another key or the same letter', () => {
    const typed = typedLetters()
    expect([typed('g', 0), typed('-', 200), typed('2', 400)]).toEqual(['g', 'g-', 'g-2'])
    expect(typed('s', 5_000)).toBe('s')
    expect(typed('s', 5_100)).toBe('s')
    typed('ArrowDown', 5_200)
    expect(typed('g', 5_300)).toBe('g')
  })
})
