/** A directed graph in dense form: the targets of node `n` stand from `starts[n]` up to `starts[n + 1]`. */
export interface DenseGraph {
  readonly size: number
  readonly starts: Int32Array
  readonly targets: Int32Array
}

const UNSEEN = -1

/**
 * Calls back with each strongly connected component, a component after all that it leads to (Tarjan 1972, without
 * recursion so that a chain may be as long as memory allows). The members are to be read during the call only.
 */
export function strongComponents(
  { size, starts, targets }: DenseGraph,
  found: (members: readonly number[]) => void,
): void {
  const order = new Int32Array(size).fill(UNSEEN)
  const low = new Int32Array(size)
  const next = new Int32Array(size)
  const open = new Int32Array(size)
  const isOpen = new Uint8Array(size)
  const path = new Int32Array(size)
  // Nearly every component is a single node, so one list serves them all.
  const single = [0]
  let opened = 0
  let depth = 0
  let visited = 0

  const visit = (node: number) => {
    order[node] = visited
    low[node] = visited
    next[node] = starts[node] ?? 0
    visited += 1
    open[opened++] = node
    isOpen[node] = 1
    path[depth++] = node
  }

  const close = (node: number) => {
    const start = open.lastIndexOf(node, opened - 1)
    const isSingle = start === opened - 1
    single[0] = node
    const members = isSingle ? single : [...open.subarray(start, opened)]
    for (const member of members) isOpen[member] = 0
    opened = start
    found(members)
  }

  for (let root = 0; root < size; root++) {
    if (order[root] === UNSEEN) visit(root)
    while (depth > 0) {
      const node = path[depth - 1] ?? 0
      const place = next[node] ?? 0
      if (place < (starts[node + 1] ?? 0)) {
        next[node] = place + 1
        const target = targets[place] ?? 0
        if (order[target] === UNSEEN) visit(target)
        else if (isOpen[target] === 1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0)
      } else {
        depth -= 1
        const below = path[depth - 1] ?? 0
        if (depth > 0) low[below] = Math.min(low[below] ?? 0, low[node] ?? 0)
        if (low[node] === order[node]) close(node)
      }
    }
  }
}
