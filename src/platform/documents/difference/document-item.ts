/** What stands under one head of an item. */
export interface ItemPart {
  /** Empty where there is no head: of prose. */
  readonly label: string
  readonly text: string
}

/** What of a document can differ by itself: a paragraph, a point of a list, a named value, or a row of a table. */
export interface DocumentItem {
  /** What tells it from the others of its section, in every version; prose is told by its words alone. */
  readonly key: string
  /** What it is called: its first cell, or its name; empty for prose. */
  readonly name: string
  readonly parts: readonly ItemPart[]
}

/** What stands under one heading, and under which headings that stands. */
export interface DocumentSection {
  /** As `4.2`; empty where the heading has none. */
  readonly number: string
  /** The titles from the first level down; empty before the first heading. */
  readonly path: readonly string[]
  readonly items: readonly DocumentItem[]
}

/** Prose is the same item only while it says the same. */
export function proseItem(text: string): DocumentItem {
  return { key: `says ${text}`, name: '', parts: [{ label: '', text }] }
}

/** A value under a name. */
export function namedItem(name: string, text: string): DocumentItem {
  return { key: `name ${name}`, name, parts: [{ label: '', text }] }
}
