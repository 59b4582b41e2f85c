import { runInLabel } from './run-in-label.ts'
import { htmlParser, type Element, type ElementContent, type RootContent } from './html-tree.ts'

/** The child elements among some nodes. */
export function elementsOf(nodes: readonly (RootContent | ElementContent)[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'element')
}

/** The class names of an element. */
export function classesOf(element: Element): string[] {
  const names = element.properties['className']
  return Array.isArray(names) ? names.map(String) : []
}

/** The text of an element as a browser would show it: spaces collapsed, breaks and blocks on lines of their own. */
export function textOfElement({ children }: Element): string {
  return textOfNodes(children)
}

/** The text of a piece of HTML as a browser would show it. */
export function htmlText(html: string): string {
  return textOfNodes(htmlParser.parse(html).children.filter((node) => node.type !== 'doctype'))
}

/** The text of a node as it stands at the beginning of a paragraph or item, where bold words may run in as a label. */
export function openingText(node: Element, after: ElementContent | RootContent | undefined): string {
  const isRunIn = /^(?:strong|b)$/.test(node.tagName) && after?.type === 'text' && /^\s+\S/.test(after.value)
  return (isRunIn ? runInLabel(textOfElement(node)) : null) ?? textOf(node)
}

function textOfNodes(nodes: readonly ElementContent[]): string {
  const opening = nodes.findIndex((node) => node.type !== 'text' || node.value.trim() !== '')
  return nodes
    .map((node, at) => (at === opening && node.type === 'element' ? openingText(node, nodes[at + 1]) : textOf(node)))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type !== 'element' || node.tagName === 'script' || node.tagName === 'style') return ''
  if (node.tagName === 'br' || node.tagName === 'hr') return '\n'
  const text = node.children.map(textOf).join('')
  if (node.tagName === 'li') return `\n- ${text.trim()}\n`
  return /^(?:p|div|ul|ol|h[1-6]|tr)$/.test(node.tagName) ? `\n${text}\n` : text
}

/** All descendants of an element that a test accepts, in reading order; it does not look inside those it takes. */
export function findElements(element: Element, test: (candidate: Element) => boolean): Element[] {
  return elementsOf(element.children).flatMap((child) => (test(child) ? [child] : findElements(child, test)))
}
