import { LEFT_OUT } from './foreign-markup.ts'

const ADORNMENT = /^([=\-`:.'"~^_*+#<>])\1{2,}$/
const LIST_TABLE = /^(\s*)\.\. list-table::/
const SIMPLE_BORDER = /^=+(?: +=+)+$/
const FIELD = /^:([^:`]{1,60}):\s+(\S.*)$/
/** A place that can be linked to, a remark, or a directive whose content alone is shown. */
const EXPLICIT = /^\s*\.\.(?:\s|$)/

/** Turns reStructuredText into Markdown, line by line, so that each hazard keeps its place; drawn tables are turned with those of other pages. */
export function restructuredAsMarkdown(source: string): string {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  openListTables(lines)
  openSimpleTables(lines)
  openSections(lines)
  return lines.map((line) => (EXPLICIT.test(line) ? '' : line.replace(FIELD, '- $1: $2'))).join('\n')
}

/** Sections bear a line of marks below their title, and some above; which marks are of which level the page's order tells. */
function openSections(lines: string[]): void {
  const levels: string[] = []
  for (const [at, line] of lines.entries()) {
    const mark = ADORNMENT.exec(line.trimEnd())?.[1]
    const title = lines[at - 1]?.trim() ?? ''
    if (mark === undefined || title === '' || ADORNMENT.test(title) || line.trim().length < title.length * 0.6) continue
    const isOver = lines[at - 2]?.trimEnd() === line.trimEnd()
    const before = lines[at - 2]?.trim() ?? ''
    if (!isOver && before !== '') continue
    const kind = isOver ? mark + mark : mark
    if (!levels.includes(kind)) levels.push(kind)
    lines[at - 1] = `${'#'.repeat(Math.min(levels.indexOf(kind) + 1, 6))} ${title}`
    lines[at] = ''
    if (isOver) lines[at - 2] = ''
  }
}

const ROW = /^(\s*)\*\s+-(?:\s+(.*))?$/
const CELL = /^(\s*)-(?:\s+(.*))?$/

/** A table told as a list of lists: `* - first cell`, `- next cell`. */
function openListTables(lines: string[]): void {
  for (let index = 0; index < lines.length; index++) {
    const indent = LIST_TABLE.exec(lines[index] ?? '')?.[1]
    if (indent === undefined) continue
    lines[index] = ''
    let row: { cells: string[]; at: number } | null = null
    for (index++; index < lines.length; index++) {
      const line = lines[index] ?? ''
      if (line.trim() !== '' && !line.startsWith(`${indent} `)) break
      const first = ROW.exec(line)
      const next = first === null && row !== null ? CELL.exec(line) : null
      lines[index] = row === null && first === null ? '' : LEFT_OUT
      if (first !== null) row = { cells: [first[2] ?? ''], at: index }
      else if (row === null) continue
      else if (next !== null) row.cells.push(next[2] ?? '')
      else row.cells.push(`${row.cells.pop() ?? ''} ${line.trim()}`.trim())
      lines[row.at] = rowOf(row.cells)
    }
    // What follows the table stands apart from it.
    for (let last = index - 1; lines[last] === LEFT_OUT; last--) lines[last] = ''
    index--
  }
}

/** A table whose columns stand below one another between lines of equals signs. */
function openSimpleTables(lines: string[]): void {
  const borders = placesOfBorders(lines)
  for (let index = 0; index < lines.length; index++) {
    const border = lines[index]?.trimEnd() ?? ''
    const places = borders.get(border) ?? []
    while ((places[0] ?? index + 1) <= index) places.shift()
    const [head, end = head] = places
    if (head === undefined || end === undefined || !SIMPLE_BORDER.test(border)) continue
    const starts = [...border.matchAll(/=+/g)].map((part) => part.index)
    let row: { cells: string[]; at: number } | null = null
    for (let at = index; at <= end; at++) {
      const line = lines[at] ?? ''
      lines[at] = at === index || at === end ? '' : LEFT_OUT
      if (line.trim() === '' || line.trimEnd() === border || /^-[- ]*$/.test(line.trim())) continue
      const cells = starts.map((start, column) => between(line, start, starts[column + 1]))
      if (row === null || cells[0] !== '') row = { cells, at }
      else row.cells = row.cells.map((cell, column) => `${cell} ${cells[column] ?? ''}`.trim())
      lines[row.at] = rowOf(row.cells)
    }
    index = end
  }
}

/** The lines at which each border stands, looked up once: a page may have a great many that end no table. */
function placesOfBorders(lines: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    const border = line.trimEnd()
    if (!SIMPLE_BORDER.test(border)) continue
    const known = places.get(border)
    if (known === undefined) places.set(border, [at])
    else known.push(at)
  }
  return places
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** What stands in some columns of a line, where letters such as Chinese ones take two. */
function between(line: string, start: number, end = Infinity): string {
  let column = 0
  let text = ''
  for (const letter of line) {
    if (column >= start && column < end) text += letter
    column += WIDE.test(letter) ? 2 : 1
  }
  return text.trim()
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
