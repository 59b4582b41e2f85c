import type { ItemLink } from './linked-item.ts'

/** A line that only names other issues: `Mitigates: #7`, `- [ ] #12, #13`, `Hazard #7`. */
const ONLY_LINKS =
  /^[-*\s]*(?:\[[ xX]\]\s*)?(?:\*\*)?([A-Za-z][A-Za-z ]{0,30}?)?\s*(?::?\*\*|\*\*:|:)?\s*(#\d+(?:(?:\s*[,;&]\s*|\s+and\s+|\s+)#\d+)*)\.?$/

/** The links to other issues of the same tracker that the text of an issue makes, each with the words before it. */
export function linksInText(text: string): ItemLink[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', ids = ''] = ONLY_LINKS.exec(line.trim()) ?? []
    return [...ids.matchAll(/#(\d+)/g)].map(([, to = '']) => ({ to, name: name.trim(), end: null }))
  })
}
