import type { PlainRecord } from '../../read/plain-value.ts'

/** A link of an item: which item it names, and what the source says of the two. */
export interface ItemLink {
  readonly to: string
  /** What the link is called as it reads from here, "is mitigated by"; empty where the source gives it no name. */
  readonly name: string
  /** What the source repeats of the other item; null where it gives only the id. */
  readonly end: { readonly title: string; readonly kind: string } | null
}

/** One item of a source that keeps hazards, causes, controls and other things side by side and joins them by links. */
export interface LinkedItem {
  readonly id: string
  readonly title: string
  /** What its source says it is, as the type of an issue does; empty where it says nothing. */
  readonly kind: string
  readonly labels: readonly string[]
  /** What it tells beside its title and text, by the names its source gives. */
  readonly fields: PlainRecord
  /** Its text, as Markdown. */
  readonly text: string
  readonly links: readonly ItemLink[]
  /** Why it is passed over, whatever its kind; null for any other. */
  readonly aside: string | null
  readonly where: string
}
