import type { Page, Response } from 'playwright-core'
import { initialsOf } from '../src/web/text/words.ts'

/** Collects every text that the server's answers hold: whatever of it is shown is data and no word of a screen. */
export function collectData(tab: Page): () => Promise<string> {
  const answers: Promise<string>[] = []
  // What an address asks for is the person's own word.
  tab.on('framenavigated', (frame) => answers.push(Promise.resolve(frame.url())))
  tab.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(textsOf(response))
  })
  return async () => plain((await Promise.all(answers)).join('\n'))
}

async function textsOf(response: Response): Promise<string> {
  if (!(response.headers()['content-type'] ?? '').includes('json')) return ''
  // An answer whose page went away meanwhile was shown nowhere.
  const body: unknown = await response.json().catch(() => null)
  return everyText(body).join('\n')
}

/**
 * Texts, and the names of entries where they are data, as the levels of a count by level; of a person's name also
 * the initials that stand for it.
 */
function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(everyText)
  return Object.entries(value).flatMap(([name, entry]) => [
    name,
    ...everyText(entry),
    ...(name === 'name' && typeof entry === 'string' ? [initialsOf(entry)] : []),
  ])
}

/** Everything that can be read or heard on a page: texts of what is shown, names, hints, and the title of the tab. */
export function saidOn(tab: Page): Promise<readonly string[]> {
  return tab.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what is inside goes to the browser
    const isShown = (element: Element) => element instanceof HTMLOptionElement || element.checkVisibility()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said: string[] = [document.title]
    // A text may be drawn as several nodes: what stands in one element is one text.
    const owners = new Set<Element>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement
      if (owner !== null && !['SCRIPT', 'STYLE', 'NOSCRIPT', 'KBD', 'CODE'].includes(owner.tagName)) owners.add(owner)
    }
    for (const owner of owners) {
      if (!isShown(owner)) continue
      const own = [...owner.childNodes].filter((node) => node instanceof Text)
      said.push(own.map((node) => node.textContent).join(''))
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element)) continue
      for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
        const text = element.getAttribute(name)
        if (text !== null) said.push(text)
      }
    }
    return said
  })
}

const INNERMOST = /⟦[^⟦⟧]*⟧/g
const WORD = /\p{L}{2,}/u

/** The texts that stand outside the brackets of the pseudo-locale and are no data, each once. */
export function foreignTexts(said: readonly string[], data: string): readonly string[] {
  const pieces = said.flatMap((text) => outside(text))
  return [...new Set(pieces)].filter((piece) => WORD.test(piece) && !data.includes(plain(piece)))
}

/** What is left of a text when everything in brackets is taken out, piece by piece. */
function outside(text: string): readonly string[] {
  let left = text
  while (INNERMOST.test(left)) left = left.replace(INNERMOST, '¦')
  // Data stands beside data: “Major × Low”, “Reviewed by → review”.
  return left.split(/[¦×→·,;:()]/u).map((piece) => piece.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
}

/** A text without what only its look changes: case, spaces, and how the server's names join their words. */
function plain(text: string): string {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return apart.toLowerCase().replace(/[\s-]+/g, ' ')
}
