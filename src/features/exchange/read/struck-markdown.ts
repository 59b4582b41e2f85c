import type { PhrasingContent } from './markdown-tree.ts'

const OPENS = /^<(?:s|del|strike)\b/i
const CLOSES = /^<\/(?:s|del|strike)\b/i

/** Whether a text is struck through as a whole: all that it shows stands between marks that strike it. */
export function isStruck(nodes: readonly PhrasingContent[]): boolean {
  let depth = 0
  let isFound = false
  for (const node of nodes) {
    if (node.type === 'html') {
      if (OPENS.test(node.value)) depth++
      else if (CLOSES.test(node.value)) depth--
    } else if (node.type === 'text' ? node.value.trim() !== '' : node.type !== 'break') {
      if (depth <= 0 && !strikes(node)) return false
      isFound = true
    }
  }
  return isFound
}

function strikes(node: PhrasingContent): boolean {
  return node.type === 'delete' || ((node.type === 'strong' || node.type === 'emphasis') && isStruck(node.children))
}

/** A text that nothing but a mark around all of it strikes through, without that mark; any other as it is. */
export function withoutStrike(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [only, ...others] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return only?.type === 'delete' && others.length === 0 ? only.children : nodes
}
