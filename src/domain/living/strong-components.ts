/** A directed graph in dense form: the targets of node `n` stand from `starts[n]` up to `starts[n + 1]`. */
export interface DenseGraph {
  readonly size: number
  readonly starts: Int32Array
  readonly targets: Int32Array
}

const UNSEEN = -1

/**
 * Calls back with each strongly connected component, a component after all that it leads to (Tarjan 1972, without
 * recursion so that a chain may be as long as memory allows).
 */
export function strongComponents(
  { size, starts, targets }: DenseGraph,
  found: (members: readonly number[]) => void,
): void {
  const order = new Int32Array(size).fill(UNSEEN)
  const low = new Int32Array(size)
  const next = new Int32Array(size)
  const open: number[] = []
  const isOpen = new Uint8Array(size)
  const path: number[] = []
  let visited = 0

  const visit = (node: number) => {
    order[node] = visited
    low[node] = visited
    next[node] = starts[node] ?? 0
    visited += 1
    open.push(node)
    isOpen[node] = 1
    path.push(node)
  }

  const close = (node: number) => {
    const members = open.splice(open.lastIndexOf(node))
    for (const member of members) isOpen[member] = 0
    found(members)
  }

  for (let root = 0; root < size; root++) {
    if (order[root] === UNSEEN) visit(root)
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const place = next[node] ?? 0
      if (place < (starts[node + 1] ?? 0)) {
        next[node] = place + 1
        const target = targets[place] ?? 0
        if (order[target] === UNSEEN) visit(target)
        else if (isOpen[target] === 1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0)
      } else {
        path.pop()
        const below = path.at(-1)
        if (below !== undefined) low[below] = Math.min(low[below] ?? 0, low[node] ?? 0)
        if (low[node] === order[node]) close(node)
      }
    }
  }
}
