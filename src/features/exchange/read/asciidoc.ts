const SECTION = /^(={1,6})\s+(\S.*)$/
const ITEM = /^\s*(\*{1,5}|\.{1,5}|-)\s+(?=\S)/
const DESCRIBED = /^(\S[^:]{0,60})::(?:\s+(\S.*))?$/
/** What stands between two such lines is shown as it is, or is no part of the page. */
const LISTING = /^(?:-{4,}|\.{4,})$/
const COMMENT = /^\/{4,}$/
/** A line that only says how what follows is shown, names a place, or joins two blocks. */
const OF_LAYOUT = /^(?:\[\[.*\]\]|\[[^\]]*\]|:[\w-]+!?:.*|\/\/(?!\/).*|\+|={4,}|\*{4,}|_{4,}|--|'{3,})$/
const TABLE = /^\|={3,}$/
const BOLD = /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,120}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu

/** Turns AsciiDoc into Markdown, line by line, so that each hazard keeps its place; its tables are turned with those of other pages. */
export function asciidocAsMarkdown(source: string): string {
  let open: 'listing' | 'comment' | null = null
  let marks: readonly string[] = []
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  return lines
    .map((line, at) => {
      const bare = line.trimEnd()
      if (open !== 'comment' && LISTING.test(bare)) {
        open = open === 'listing' ? null : 'listing'
        return '```'
      }
      if (open === 'listing') return line
      if (COMMENT.test(bare)) {
        open = open === 'comment' ? null : 'comment'
        return ''
      }
      if (open === 'comment') return ''
      if (OF_LAYOUT.test(bare)) return TABLE.test(lines[at + 1]?.trimEnd() ?? '') ? line : ''
      const mark = ITEM.exec(bare)?.[1]
      if (mark !== undefined) marks = nested(marks, mark)
      else if (bare !== '' && (lines[at - 1]?.trim() ?? '') === '') marks = []
      return mark === undefined ? lineOf(bare) : itemOf(bare, mark, marks.length - 1)
    })
    .join('\n')
}

/** The marks of the lists that are open at an item: one that is not among them begins a list inside the item above. */
function nested(marks: readonly string[], mark: string): readonly string[] {
  const at = marks.indexOf(mark)
  return at < 0 ? [...marks, mark] : marks.slice(0, at + 1)
}

function itemOf(line: string, mark: string, depth: number): string {
  const bullet = mark.startsWith('.') ? '1. ' : '- '
  return `${'   '.repeat(depth)}${line.replace(ITEM, bullet).replace(BOLD, '**$1**')}`
}

function lineOf(line: string): string {
  const [, marks = '', title = ''] = SECTION.exec(line) ?? []
  if (title !== '') return `${'#'.repeat(marks.length)} ${title.replace(BOLD, '**$1**')}`
  const [, term, told = ''] = DESCRIBED.exec(line) ?? []
  return (term === undefined ? line : `- ${term}: ${told}`).replace(BOLD, '**$1**')
}
