import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOMS = ['bench', 'deploy', 'docs', 'e2e', 'examples', 'migrations', 'scripts', 'src', 'test']

/** A folder or file of one of the rooms, or a source file by as much of its path as tells it apart. */
const NAMED_PATH = new RegExp(`\`((?:${ROOMS.join('|')})/[^\`\\s*{<]+|\\w[\\w./-]*[.](?:tsx?|mjs|sql))\``, 'g')
const LINK = /\]\((?!https?:|mailto:)([^)\s]+)\)/g
/** `x` stands for any name. */
const EXAMPLE = /(?:^|\/)x$/

const sources = ROOMS.flatMap((room) => filesIn(room, true))

/** What a page names and the project does not have: files and folders in backticks, and links with the heading they lead to. */
function deadEnds(page: string, text: string): string[] {
  const paths = Array.from(text.matchAll(NAMED_PATH), ([, path = '']) => path)
  const links = Array.from(text.matchAll(LINK), ([, link = '']) => link)
  return [...paths.filter((path) => !isThere(path)), ...links.filter((link) => !leadsSomewhere(page, link))]
}

function isThere(path: string): boolean {
  return EXAMPLE.test(path) || existsSync(path) || sources.some((source) => source.endsWith(`/${path}`))
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

function filesIn(folder: string, recursive: boolean): string[] {
  return readdirSync(folder, { recursive, encoding: 'utf8' }).map((path) => join(folder, path))
}

test('a dead end is found', () => {
  const text =
    'See `src/nowhere.ts`, `nowhere-queries.ts`, `page-runs.ts`, `src/domain/x`, [this](missing.md), [that](README.md#start) and [those](README.md#end).'
  expect(deadEnds('page.md', text)).toEqual(['src/nowhere.ts', 'nowhere-queries.ts', 'missing.md', 'README.md#end'])
})

test('the documents name only what is there', () => {
  const pages = [...filesIn('.', false), ...sources].filter((path) => path.endsWith('.md'))
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.flatMap((page) => deadEnds(page, readFileSync(page, 'utf8')).map((end) => `${page}: ${end}`))).toEqual(
    [],
  )
})
