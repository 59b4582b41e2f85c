import type { Layout } from '../format-words-contract.ts'

/** How a family of files is looked through, and what the result calls the layouts it can hold. */
interface FormatTraits {
  /** Whether it is read as a page, heading by heading; else each of its tables is looked at by itself. */
  readonly isPage: boolean
  /** What holds a hazard in each row. */
  readonly table: Layout
  /** What holds a hazard in each section of a page, or in each entry of a list. */
  readonly sections: Layout
}

/** The families of file that the readers know: a new one needs a row here, a reader, and an ending in `file-format.ts`. */
export const READ_FORMATS = {
  workbook: { isPage: false, table: 'table-xlsx', sections: 'table-xlsx' },
  csv: { isPage: false, table: 'csv', sections: 'csv' },
  markdown: { isPage: true, table: 'markdown-table', sections: 'markdown-sections' },
  asciidoc: { isPage: true, table: 'asciidoc-table', sections: 'asciidoc-sections' },
  rst: { isPage: true, table: 'rst-table', sections: 'rst-sections' },
  html: { isPage: true, table: 'html-table', sections: 'html-sections' },
  json: { isPage: false, table: 'json', sections: 'json' },
  yaml: { isPage: false, table: 'yaml', sections: 'yaml' },
  toml: { isPage: false, table: 'toml', sections: 'toml' },
  needs: { isPage: false, table: 'needs', sections: 'needs' },
} as const satisfies Readonly<Record<string, FormatTraits>>
export type ReadFormat = keyof typeof READ_FORMATS
