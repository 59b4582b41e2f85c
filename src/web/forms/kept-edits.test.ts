import { expect, test } from 'vitest'
import { type KeptEdit, KeptEdits } from './kept-edits.ts'

function memory() {
  const held = new Map<string, string>()
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
    size: () => held.size,
  }
}

const edit = (owner: string, key: string, tab = 'one'): KeptEdit => ({
  key,
  owner,
  tab,
  revision: 1,
  value: key,
  body: { [owner]: key },
})

test('edits outlive the page, in the order in which they were made, one for each owner', () => {
  const store = memory()
  const before = new KeptEdits(store, 'ada')
  before.keep(edit('harm', 'a'))
  before.keep(edit('effect', 'b'))
  before.keep(edit('harm', 'c'))
  const after = new KeptEdits(store, 'ada')
  expect(after.all().map(({ key }) => key)).toEqual(['b', 'c'])
  expect(after.of('harm', 'one')?.value).toBe('c')
  expect(new KeptEdits(store, 'bea').all()).toEqual([])
})

test('what is acknowledged is forgotten, and nothing is left in the browser', () => {
  const store = memory()
  const kept = new KeptEdits(store, 'ada')
  kept.keep(edit('harm', 'a'))
  kept.forget('unknown')
  kept.forget('a')
  expect(kept.all()).toEqual([])
  expect(store.size()).toBe(0)
})

test('what another tab types is its own until that tab is gone', () => {
  const kept = new KeptEdits(memory(), 'ada')
  kept.keep(edit('harm', 'a', 'other'))
  kept.keep(edit('harm', 'b', 'one'))
  expect(kept.of('harm', 'one')?.key).toBe('b')
  kept.adopt('one', () => false)
  expect(kept.all().map(({ tab }) => tab)).toEqual(['other', 'one'])
  kept.adopt('one', (tab) => tab === 'other')
  expect(kept.all().map(({ tab }) => tab)).toEqual(['one', 'one'])
})

test('what cannot be read is left out', () => {
  const store = memory()
  store.setItem('safecase:unsent:ada', '[{"key":1}]')
  expect(new KeptEdits(store, 'ada').all()).toEqual([])
})
