import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms of the project; `x` stands for any name in them. */
const NAMED_PATH = /`((?:bench|docs|e2e|examples|migrations|scripts|src|test)\/[^`\s*{<]+)`/g
const LINK = /\]\((?!https?:|mailto:)([^)\s]+)\)/g
const EXAMPLE = /(?:^|\/)x$/

/** What a page names and the project does not have: files and folders in backticks, and links with the heading they lead to. */
function deadEnds(page: string, text: string): string[] {
  const paths = Array.from(text.matchAll(NAMED_PATH), ([, path = '']) => path)
  const links = Array.from(text.matchAll(LINK), ([, link = '']) => link)
  return [
    ...paths.filter((path) => !EXAMPLE.test(path) && !existsSync(path)),
    ...links.filter((link) => !leadsSomewhere(page, link)),
  ]
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const target = file === '' ? page : join(dirname(page), file)
  if (!existsSync(target)) return false
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).has(heading)
}

/** The headings of a page as links name them. */
function headingsOf(text: string): ReadonlySet<string> {
  const anchors = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
  return new Set(anchors)
}

function pagesIn(folder: string, recursive: boolean): string[] {
  return readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))
}

test('a dead end is found', () => {
  const text =
    'See `src/nowhere.ts`, `src/domain/x`, [this](missing.md), [that](README.md#start) and [those](README.md#end).'
  expect(deadEnds('page.md', text)).toEqual(['src/nowhere.ts', 'missing.md', 'README.md#end'])
})

test('the documents name only what is there', () => {
  const rooms = ['bench', 'deploy', 'docs', 'examples', 'src'].flatMap((room) => pagesIn(room, true))
  const pages = [...pagesIn('.', false), ...rooms]
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.flatMap((page) => deadEnds(page, readFileSync(page, 'utf8')).map((end) => `${page}: ${end}`))).toEqual(
    [],
  )
})
