import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { expect, test } from 'vitest'

const VAGUE = new Set(['common', 'helper', 'helpers', 'index', 'manager', 'misc', 'shared', 'util', 'utils'])

/** The files whose name has a word that says nothing of what they hold. */
function vagueNames(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    parse(path)
      .name.split(/[-.]/)
      .some((word) => VAGUE.has(word)),
  )
}

test('a vague name is found', () => {
  expect(vagueNames(['src/web/date-utils.ts', 'src/web/index.ts', 'src/web/utility-bill.ts'])).toEqual([
    'src/web/date-utils.ts',
    'src/web/index.ts',
  ])
})

test('no source file has a vague name', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /[.]tsx?$/.test(path))
  expect(sources).not.toEqual([])
  expect(vagueNames(sources)).toEqual([])
})
