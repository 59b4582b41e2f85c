/** Columns of a terminal as it has always been; what is printed fits there. */
export const USUAL_COLUMNS = 80

/** The text in lines of so many columns, the first after `lead` and the others indented as far as it; long words stay whole. */
export function wrapped(lead: string, text: string, columns = USUAL_COLUMNS): string {
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
