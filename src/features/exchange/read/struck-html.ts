import { classesOf } from './html-text.ts'
import type { Element } from './html-tree.ts'

/** The elements that strike their text through. */
export const STRIKING: ReadonlySet<string> = new Set(['s', 'del', 'strike'])
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i
const STYLE_SHEET = /<style\b[^>]*>(.*?)<\/style>/gis
const RULE = /([^{}]*)\{([^{}]*)\}/g
const CLASS = /\.(-?[A-Z_][\w-]*)(?=\s*(?:,|$))/gi

/** Tells which elements of a page are struck through as a whole. */
export type IsStruck = (element: Element) => boolean

/** Finds what a page strikes through: by an element, a style of its own, or a class that the page's style sheet strikes. */
export function struckIn(html: string): IsStruck {
  const classes = strikingClasses(html)
  const strikes = (element: Element) =>
    STRIKING.has(element.tagName) ||
    LINE_THROUGH.test(element.properties['style'] ?? '') ||
    (classes.size > 0 && classesOf(element).some((name) => classes.has(name)))
  const shownBy = (element: Element): Shown => {
    if (strikes(element)) return 'struck'
    let shown: Shown = 'nothing'
    for (const child of element.children) {
      const part = child.type === 'element' ? shownBy(child) : isText(child) ? 'plain' : 'nothing'
      if (part === 'plain') return part
      if (part === 'struck') shown = part
    }
    return shown
  }
  return (element) => shownBy(element) === 'struck'
}

/** How an element shows its text: some of it plain, all of it struck through, or there is none, as in a line break. */
type Shown = 'plain' | 'struck' | 'nothing'

function isText(node: Element['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() !== ''
}

function strikingClasses(html: string): ReadonlySet<string> {
  if (!/line-through/i.test(html)) return new Set()
  const rules = [...html.matchAll(STYLE_SHEET)].flatMap(([, sheet = '']) => [...sheet.matchAll(RULE)])
  const striking = rules.filter(([, , declarations = '']) => LINE_THROUGH.test(declarations))
  return new Set(striking.flatMap(([, selectors = '']) => [...selectors.matchAll(CLASS)].map(([, name = '']) => name)))
}
