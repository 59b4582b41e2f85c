import type { Grid } from '../read/document.ts'

const TERM = /^(?:terms?|words?|abbreviations?|acronyms?)(?: used)?$/i
const MEANING = /^(?:definitions?|meanings?|explanations?|descriptions?|in full|expansions?)$/i

/** Whether a table explains words, "Term | Definition": what stands in it are the words of hazard logs, and no labels of one. */
export function isGlossary({ rows }: Grid): boolean {
  const header = rows.find((cells) => cells.filter((cell) => cell.trim() !== '').length > 1) ?? []
  const [first, second] = header.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return first !== undefined && second !== undefined && TERM.test(first) && MEANING.test(second)
}
