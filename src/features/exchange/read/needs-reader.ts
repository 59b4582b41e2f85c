import type { Plain } from './document.ts'

/** One block of a requirements document: what kind of thing it is, and its fields. */
interface Need {
  readonly kind: string
  readonly fields: Record<string, string>
}

/**
 * Reads a requirements document of StrictDoc (`[HAZARD]` over `UID: …` lines) or Sphinx-Needs (`.. hazard:: Title` over
 * `:id: …` lines) as lists of objects, one list for each kind of block; null for a text that holds no such block.
 */
export function readNeeds(text: string): Plain | null {
  const lines = text.replaceAll('\r', '').split('\n')
  const needs = [...bracketed(lines), ...directives(lines)].filter(({ fields }) => Object.keys(fields).length > 1)
  if (needs.length === 0) return null
  const lists: Record<string, Plain[]> = {}
  for (const { kind, fields } of needs) (lists[`${kind}s`] ??= []).push(fields)
  return lists
}

const BLOCK = /^\[([A-Z][A-Z_]*)\]$/
const FIELD = /^([A-Z][A-Z_]*): ?(.*)$/
const RELATED = /^ {2}VALUE: (.+)$/

/** The blocks of StrictDoc; a text between `>>>` and `<<<` goes over several lines. */
function bracketed(lines: readonly string[]): Need[] {
  const needs: Need[] = []
  let open: { name: string; lines: string[] } | null = null
  for (const line of lines) {
    const fields = needs.at(-1)?.fields
    if (open !== null) {
      if (line.trim() === '<<<' && fields !== undefined) fields[open.name] = open.lines.join('\n').trim()
      if (line.trim() === '<<<') open = null
      else open.lines.push(line)
      continue
    }
    const kind = BLOCK.exec(line.trim())?.[1]
    if (kind !== undefined) needs.push({ kind: kind.toLowerCase(), fields: {} })
    const [, name, value = ''] = FIELD.exec(line) ?? []
    const related = RELATED.exec(line)?.[1]
    if (fields === undefined) continue
    if (related !== undefined) fields['parent'] = related
    else if (name !== undefined && value === '>>>') open = { name: memberOf(name), lines: [] }
    else if (name !== undefined && value !== '') fields[memberOf(name)] = value
  }
  return needs
}

function memberOf(field: string): string {
  return field === 'UID' ? 'id' : field.toLowerCase()
}

const DIRECTIVE = /^(\s*)\.\. ([a-z][\w-]*):: (\S.*)$/
const OPTION = /^\s+:([\w-]+): *(.*)$/

/** The directives of Sphinx-Needs that have an id; what is indented below the options is the text of the need. */
function directives(lines: readonly string[]): Need[] {
  const needs: Need[] = []
  for (const [at, line] of lines.entries()) {
    const [, indent = '', kind, title = ''] = DIRECTIVE.exec(line) ?? []
    if (kind === undefined) continue
    const end = lines.findIndex((other, row) => row > at && other.trim() !== '' && !other.startsWith(`${indent}  `))
    const body = lines.slice(at + 1, end < 0 ? lines.length : end)
    const options = body.findIndex((other) => !OPTION.test(other))
    const isOption = (row: number) => options < 0 || row < options
    const fields: Record<string, string> = { title }
    for (const [row, option] of body.entries()) {
      const [, name, value = ''] = OPTION.exec(option) ?? []
      if (name !== undefined && isOption(row)) fields[name] = value
    }
    const text = body.filter((_, row) => !isOption(row)).map((other) => other.trim())
    fields['description'] = text.join('\n').trim()
    if ('id' in fields) needs.push({ kind, fields })
  }
  return needs
}
