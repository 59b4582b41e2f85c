/** The lines of a text that say something, without the bullets and numbers they were pasted with. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
}

/** The list with one of its entries a place further up or down; at the edge it stays as it is. */
export function moved<One>(list: readonly One[], index: number, by: 1 | -1): readonly One[] {
  const target = index + by
  const one = list[index]
  if (one === undefined || target < 0 || target >= list.length) return list
  const without = list.filter((_, at) => at !== index)
  return [...without.slice(0, target), one, ...without.slice(target)]
}
