/** What the layouts of a log are called, by the key that the result names each by. */
const LAYOUTS = {
  'nhs-hazard-log-v3.6': 'the NHS hazard log template 3.6',
  'table-xlsx': 'a table in a workbook',
  csv: 'a table of separated values',
  'markdown-table': 'a table in Markdown',
  'markdown-sections': 'sections of Markdown',
  'asciidoc-table': 'a table in AsciiDoc',
  'asciidoc-sections': 'sections of AsciiDoc',
  'rst-table': 'a table in reStructuredText',
  'rst-sections': 'sections of reStructuredText',
  'html-table': 'a table in HTML',
  'html-sections': 'sections of HTML',
  json: 'a list in JSON',
  yaml: 'a list in YAML',
  toml: 'a list in TOML',
  needs: 'blocks of a requirements document',
}
export type Layout = keyof typeof LAYOUTS

const WORDS: Readonly<Record<string, string>> = LAYOUTS

/** What a layout that the result names by its key is called. */
export function formatWords(format: string): string {
  return WORDS[format] ?? format
}
