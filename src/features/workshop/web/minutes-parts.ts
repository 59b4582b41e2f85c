/** One piece of the minutes as a screen shows it. */
export type MinutesPart =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly { readonly text: string; readonly details: readonly string[] }[] }

/** The minutes' plain text in parts: `# ` and `## ` begin headings, `- ` an entry of a list, `  - ` what belongs to it. */
export function minutesParts(text: string): readonly MinutesPart[] {
  const parts: MinutesPart[] = []
  for (const line of text.split('\n')) {
    const last = parts.at(-1)
    const [, marks, heading] = /^(##?) (.*)$/u.exec(line) ?? []
    if (heading !== undefined) parts.push({ is: 'heading', level: marks === '#' ? 1 : 2, text: heading })
    else if (line.startsWith('- ')) {
      const item = { text: line.slice(2), details: [] }
      if (last?.is === 'list') parts[parts.length - 1] = { is: 'list', items: [...last.items, item] }
      else parts.push({ is: 'list', items: [item] })
    } else if (line.startsWith('  - ') && last?.is === 'list') {
      const items = last.items.map((item, index) =>
        index === last.items.length - 1 ? { ...item, details: [...item.details, line.slice(4)] } : item,
      )
      parts[parts.length - 1] = { is: 'list', items }
    } else if (line.trim() !== '') parts.push({ is: 'line', text: line })
  }
  return parts
}
