const WORDS: Readonly<Record<string, string>> = {
  'nhs-hazard-log-v3.6': 'the NHS hazard log template 3.6',
  'table-xlsx': 'a table in a workbook',
  csv: 'a table of separated values',
  'markdown-table': 'a table in Markdown',
  'markdown-sections': 'sections of Markdown',
  'html-table': 'a table in HTML',
  'html-sections': 'sections of HTML',
  json: 'a list in JSON',
  yaml: 'a list in YAML',
}

/** What a layout that the result names by its key is called. */
export function formatWords(format: string): string {
  return WORDS[format] ?? format
}
