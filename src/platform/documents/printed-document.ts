import type { Block } from './blocks.ts'

/** What identifies one issue of a document. It is repeated in the header and footer of every page. */
export interface DocumentDetails {
  readonly title: string
  /** What the document is about. */
  readonly subject: string
  readonly organisation: string
  readonly reference: string
  readonly version: string
  readonly status: string
  /** The day it was made, `YYYY-MM-DD`. It becomes the file's own date, so equal data make equal bytes. */
  readonly date: string
  /** Printed large and pale behind every page, as *Draft, not approved*. */
  readonly watermark?: string
}

/** Pages of one size: A4 upright for reading, A3 on its side for wide tables. */
export interface Section {
  readonly page: 'a4-portrait' | 'a3-landscape'
  readonly blocks: readonly Block[]
}

/** A whole document, ready for any renderer. */
export interface PrintedDocument {
  readonly details: DocumentDetails
  readonly sections: readonly Section[]
}
