import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary } from './glossary.ts'

/** The rows of the glossary's tables, without what only their look needs. */
function rowsOf(markdown: string): ReadonlyMap<string, string> {
  const rows = markdown.matchAll(/^\| (.+?) \| (.+?) \|$/gm)
  return new Map(
    [...rows].map(([, word = '', meaning = '']) => [word, meaning.replaceAll('*', '').replaceAll("'", '’')]),
  )
}

const written = rowsOf(readFileSync('docs/glossary.md', 'utf8'))

test.each(Object.values(glossary))('“%s” means on the screens what docs/glossary.md says', (word, meaning) => {
  expect(written.get(word)).toBe(meaning)
})
