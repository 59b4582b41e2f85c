/** The most characters and lines of a cover text: it shares the first page of every document with the document's name. */
export const COVER_TEXT = { characters: 600, lines: 12 } as const

/** A cover text as it is kept: one sort of line break, and nothing blank around it or behind a line. */
export function tidyCoverText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** What makes a cover text too long to stand on a cover; null where it fits. */
export function coverTextFault(text: string): 'too many characters' | 'too many lines' | null {
  const tidy = tidyCoverText(text)
  if (tidy.length > COVER_TEXT.characters) return 'too many characters'
  return tidy.split('\n').length > COVER_TEXT.lines ? 'too many lines' : null
}
