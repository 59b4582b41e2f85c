import { runInLabels, type Piece } from './run-in-label.ts'
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

/** The content of a paragraph or item in which bold words that run in as labels bear their colon, each on a line of its own. */
export function withLabels<N extends RootContent | ElementContent>(
  nodes: readonly N[],
): readonly (N | ElementContent)[] {
  const told = nodes.filter((node, at) => at > 0 || node.type !== 'text' || node.value.trim() !== '')
  if (told[0]?.type !== 'element') return nodes
  const labels = runInLabels(told.map(pieceOf))
  if (labels.size === 0) return nodes
  return told.flatMap((node, at): (N | ElementContent)[] => {
    const label = labels.get(at)
    if (label === undefined) return [node]
    const text: ElementContent = { type: 'text', value: label }
    return at === 0 ? [text] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, text]
  })
}

function pieceOf(node: RootContent | ElementContent): Piece {
  if (node.type === 'text') return { kind: 'text', text: node.value }
  if (node.type !== 'element') return { kind: 'other', text: '' }
  if (node.tagName === 'br') return { kind: 'break', text: '' }
  return /^(?:strong|b)$/.test(node.tagName)
    ? { kind: 'bold', text: node.children.map(textOf).join('') }
    : { kind: 'other', text: '' }
}

function textOfNodes(nodes: readonly ElementContent[]): string {
  return withLabels(nodes)
    .map(textOf)
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
