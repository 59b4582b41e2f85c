import type { PhrasingContent } from './markdown-tree.ts'

/** The plain text of inline Markdown: line breaks kept, marks and tags dropped. */
export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(textOf)
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}

function textOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return /^<(?:br|\/p|\/li|\/div)\b/i.test(node.value) ? '\n' : ''
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return ''
    default:
      return phrasingText(node.children)
  }
}

/** The text of a paragraph that is bold as a whole, as people write who do not use headings; else null. */
export function boldHeading(nodes: readonly PhrasingContent[]): string | null {
  const [first, second, ...rest] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (first?.type !== 'strong' || rest.length > 0) return null
  const tail = second === undefined ? '' : second.type === 'text' ? second.value.trim() : null
  if (tail !== '' && tail !== ':' && tail !== '：') return null
  const text = phrasingText(first.children).trim()
  return text.length > 160 || text.includes('\n') ? null : `${text}${tail}`
}
