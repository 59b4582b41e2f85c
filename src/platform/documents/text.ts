/** A stretch of text in one manner: what is not said of it is left out. `href` leaves the document, `to` names an anchor inside it. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly muted?: true
  readonly href?: string
  readonly to?: string
}

/** What a paragraph or a cell says: plain words, or runs where some words are emphasised or lead elsewhere. */
export type Text = string | readonly Run[]

/** Text as runs, so that a renderer has one shape to walk. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text
}

/** Text with its manners dropped. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

/**
 * Text that every output format can carry: no control characters but tab and line feed, no lone surrogates, and
 * one kind of line break. What a file format forbids would make the whole document unreadable.
 */
export function carriable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\t\n\u{20}-\u{7E}\u{85}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
