const ROOT = /(^|: )\$(?=[.[,]|$)/
const STEP = /\.([^.[\]]+)|\[(\d+)\]/y

/**
 * A place as a person reads it. One inside a structured file is written as a path, `$.project.hazards[0]`, and told by the names
 * that lead to it and its number in the list, "project › hazards › entry 1"; any other stays as it is.
 */
export function placeWords(where: string): string {
  const root = ROOT.exec(where)
  if (root === null) return where
  const before = where.slice(0, root.index) + (root[1] ?? '')
  const { steps, rest } = stepsOf(where.slice(root.index + root[0].length))
  return `${before}${steps.length === 0 ? 'the whole file' : steps.join(' › ')}${rest}`
}

/** The names and numbers of a path, and what the place says behind it, such as a line. */
function stepsOf(path: string): { steps: readonly string[]; rest: string } {
  const steps: string[] = []
  const pattern = new RegExp(STEP)
  let end = 0
  let isColumn = false
  for (let step = pattern.exec(path); step !== null; step = pattern.exec(path)) {
    const [, name, index] = step
    end = pattern.lastIndex
    if (index !== undefined) steps.push(`entry ${Number(index) + 1}${isColumn ? ' of each column' : ''}`)
    else if (name !== '*') steps.push(name ?? '')
    isColumn = name === '*'
  }
  return { steps, rest: path.slice(end) }
}
