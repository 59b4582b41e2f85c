const DEFINITION = /^:\s+(?=\S)/
const NO_TERM = /^\s*(?:[-*+#>|:]|\d+[.)]\s)/
const BORDER = /^\+(?:[-=:]+\+)+\s*$/
const ASCIIDOC_TABLE = /^\|={3,}\s*$/
/** A line that a table's repair leaves out: it keeps the lines of the source where they are. */
const LEFT_OUT = '|---|'

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
  const columns = columnsOf(lines[start - 1] ?? '', lines.slice(start + 1, end))
  if (columns < 2) return end
  let row: { cells: string[]; at: number } = { cells: [], at: start + 1 }
  for (let index = start; index <= end; index++) {
    const line = lines[index] ?? ''
    lines[index] = index === start || index === end ? '' : LEFT_OUT
    if (index === start || index === end || line.trim() === '') continue
    if (row.cells.length === 0) row.at = index
    if (line.trimStart().startsWith('|')) row.cells.push(...cellsOf(line))
    // A first cell without a bar, or text that goes on with the cell above.
    else if (row.cells.length === 0) row.cells.push(line.trim())
    else row.cells = joined(row.cells, [...row.cells.slice(1).map(() => ''), line.trim()])
    while (row.cells.length >= columns && !goesOn(lines[index + 1], end, index)) {
      lines[row.at] = rowOf(row.cells.slice(0, columns))
      row = { cells: row.cells.slice(columns), at: index }
    }
  }
  return end
}

/** Whether the next line of a listed table is neither a cell nor blank nor its end: the text of the last cell goes on there. */
function goesOn(next: string | undefined, end: number, index: number): boolean {
  return index + 1 < end && next !== undefined && next.trim() !== '' && !next.trimStart().startsWith('|')
}

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
