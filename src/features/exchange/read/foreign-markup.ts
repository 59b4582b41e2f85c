const DEFINITION = /^:\s+(?=\S)/
const NO_TERM = /^\s*(?:[-*+#>|:]|\d+[.)]\s)/
const BORDER = /^\+(?:[-=:]+\+)+\s*$/
const ASCIIDOC_TABLE = /^\|={3,}\s*$/
/** A line that a table's repair leaves out: it keeps the lines of the source where they are. */
export const LEFT_OUT = '|---|'

/** Turns what other markup languages write into Markdown, line by line: definitions, and tables drawn or listed with bars. */
export function turnIntoMarkdown(lines: string[]): void {
  listDefinitions(lines)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (BORDER.test(line)) index = openGridTable(lines, index)
    else if (ASCIIDOC_TABLE.test(line)) index = openListedTable(lines, index)
  }
}

/** A term with its definitions below it, each behind a colon, is a label with its value, or with a list of them. */
function listDefinitions(lines: string[]): void {
  for (const [index, line] of lines.entries()) {
    if (!DEFINITION.test(line)) continue
    const term = lines[index - 1] ?? ''
    const isTerm = term.trim() !== '' && !NO_TERM.test(term)
    const label = `${term.trim().replace(/:$/, '')}:`
    const isOnly = !DEFINITION.test(lines[index + 1] ?? '')
    if (isTerm && isOnly) {
      lines[index - 1] = `${label} ${line.replace(DEFINITION, '')}`
      lines[index] = ''
    } else if (isTerm || term.startsWith('- ')) {
      if (isTerm) lines[index - 1] = label
      lines[index] = line.replace(DEFINITION, '- ')
    }
  }
}

/** A table whose borders are drawn, as in reStructuredText; returns the index of its last line. */
function openGridTable(lines: string[], start: number): number {
  let cells: readonly string[] = []
  let at = start
  let index = start
  for (; index < lines.length && /^[+|]/.test(lines[index] ?? ''); index++) {
    const line = (lines[index] ?? '').trimEnd()
    lines[index] = index === start ? '' : LEFT_OUT
    if (BORDER.test(line)) cells = []
    else {
      const own = cellsOf(line.replace(/\|$/, ''))
      if (cells.length === 0) at = index
      cells = cells.length === 0 ? own : joined(cells, own)
      lines[at] = rowOf(cells)
    }
  }
  return index - 1
}

/** A table between lines of `|===`, as in AsciiDoc, whose cells may stand in lines of their own; returns its last line. */
function openListedTable(lines: string[], start: number): number {
  const end = lines.findIndex((line, at) => at > start && ASCIIDOC_TABLE.test(line))
  if (end < 0) return start
  const body = lines.slice(start + 1, end)
  const columns = columnsOf(lines[start - 1] ?? '', body)
  if (columns < 2) return end
  const cells: { text: string; at: number }[] = []
  for (const [index, line] of body.entries()) {
    if (line.trim() === '') continue
    const [first = '', ...further] = line.split(UNESCAPED_BAR).map((cell) => cell.trim())
    const above = cells.at(-1)
    // What stands before the first bar goes on with the cell above; a first cell may be without one.
    if (above !== undefined) above.text = `${above.text} ${first}`.trim()
    else if (first !== '') cells.push({ text: first, at: start + 1 + index })
    cells.push(...further.map((text) => ({ text, at: start + 1 + index })))
  }
  if (/^\[[^\]]*\]\s*$/.test(lines[start - 1] ?? '')) lines[start - 1] = ''
  lines.fill(LEFT_OUT, start + 1, end)
  lines[start] = ''
  lines[end] = ''
  let last = start
  for (let cell = 0; cell < cells.length; cell += columns) {
    last = Math.max(last + 1, cells[cell]?.at ?? 0)
    if (last >= end) break
    lines[last] = rowOf(cells.slice(cell, cell + columns).map(({ text }) => text))
  }
  return end
}

const UNESCAPED_BAR = /(?<!\\)\|/

function columnsOf(attributes: string, body: readonly string[]): number {
  const declared = /cols\s*=\s*"([^"]*)"/.exec(attributes)?.[1]
  if (declared !== undefined)
    return /^\d+\*$/.test(declared) ? Number.parseInt(declared, 10) : declared.split(',').length
  return cellsOf(body.find((line) => line.trim() !== '') ?? '').length
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .split('|')
    .map((cell) => cell.trim())
}

function joined(above: readonly string[], below: readonly string[]): string[] {
  return above.map((cell, column) => `${cell} ${below[column] ?? ''}`.trim())
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
