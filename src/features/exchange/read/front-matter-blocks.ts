const FIELD = /^([A-Za-z][\w -]*):(?:\s+(.*))?$/

/**
 * A page with several blocks of front matter holds several records: each block becomes a heading with a list of its fields, so
 * that what follows belongs to it. A page with one block is left as it is.
 */
export function openFurtherFrontMatter(lines: string[]): void {
  const blocks = frontMatterBlocks(lines)
  if (blocks.length < 2 || blocks[0]?.start !== 0) return
  for (const { start, end } of blocks) {
    const fields = new Map<string, string>()
    for (let index = start + 1; index < end; index++) {
      const [, name = '', value = ''] = FIELD.exec(lines[index] ?? '') ?? []
      if (name !== '') fields.set(name.toLowerCase(), value)
      lines[index] = name === '' ? `  ${lines[index] ?? ''}` : `- ${name.replaceAll('_', ' ')}: ${value}`
    }
    const title = [
      fields.get('id') ?? fields.get('ref'),
      fields.get('title') ?? fields.get('hazard') ?? fields.get('name'),
    ]
    lines[start] = `# ${title.filter((part) => part !== undefined && part !== '').join(': ')}`
    lines[end] = ''
  }
}

/** Where blocks of front matter stand: two fields or more between two rules, the first of which begins the page or a part. */
function frontMatterBlocks(lines: readonly string[]): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = []
  for (let start = 0; start < lines.length; start++) {
    if (lines[start]?.trim() !== '---' || (start > 0 && lines[start - 1]?.trim() !== '')) continue
    const end = lines.findIndex((line, at) => at > start && line.trim() === '---')
    if (end < 0) break
    const inside = lines.slice(start + 1, end)
    const named = inside.filter((line) => FIELD.test(line)).length
    if (named < 2 || !inside.every((line) => FIELD.test(line) || /^\s+\S/.test(line) || line.startsWith('- '))) continue
    blocks.push({ start, end })
    start = end
  }
  return blocks
}
