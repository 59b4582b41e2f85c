/** Columns of a terminal as it has always been; what is printed is never set wider. */
export const USUAL_COLUMNS = 80
/** Narrower than this nothing can be read. */
const FEWEST_COLUMNS = 20

/** How wide what is printed is set: as a terminal of always, or as a narrower one that COLUMNS or the terminal names. */
function columnsHere(): number {
  const named = Number(process.env['COLUMNS'] ?? process.stdout.columns)
  return named >= FEWEST_COLUMNS ? Math.min(named, USUAL_COLUMNS) : USUAL_COLUMNS
}

/** The text in lines of so many columns, the first after `lead` and the others indented as far as it; long words stay whole. */
export function wrapped(lead: string, text: string, columns = columnsHere()): string {
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  let line = lead
  let isEmpty = true
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = indent
      isEmpty = true
    }
    line = isEmpty ? line + word : `${line} ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}
