/** A line that says what shows a control: "Verified by: test UI-44"; alone it announces what does, "Verified by:". */
const SHOWN_BY =
  /^(?:[-*]\s+)?(?:(?:verified|validated|tested|evidenced|demonstrated|shown) (?:by|in|with|through)|verification|evidence)\s*[:：–—]\s*(.*)$/i

/** One control of a list with what is told there to show it. */
export interface ShownItem {
  readonly text: string
  readonly evidence: readonly string[]
}

/** Parts the items of a list of controls from what stands among them only to show the one above. */
export function shownItems(items: readonly string[]): ShownItem[] {
  const shown: { text: string; evidence: string[] }[] = []
  let isEvidence = false
  for (const item of items) {
    const own: string[] = []
    const evidence: string[] = []
    for (const line of item.split('\n')) {
      const told = SHOWN_BY.exec(line.trim())?.[1]
      if (told === '') isEvidence = true
      else if (told !== undefined || isEvidence) evidence.push(told ?? line.trim())
      else own.push(line)
    }
    if (own.length > 0) shown.push({ text: own.join('\n'), evidence })
    else shown.at(-1)?.evidence.push(...evidence)
  }
  return shown
}
