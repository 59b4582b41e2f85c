import { labelledText, type LabelledText } from '../words/pure-label.ts'

const TOP = /^(\S[^:]*):\s*(.*)$/
const ITEM = /^\s*-\s+(.*)$/
const MEMBER = /^\s+(\w[^:]*):\s+(\S.*)$/
/** Members of a listed object that hold its text. */
const TEXT_OF_ITEM = /^(?:text|description|name|title|statement|summary)$/i

/**
 * The fields in front matter: `key: value`, lists below a key or in brackets, and groups such as `initial:` whose members
 * take its name. Front matter is often no whole YAML, so it is read line by line.
 */
export function frontMatterFields(text: string): LabelledText[] {
  const fields: [label: string, value: string][] = []
  let group = ''
  let listed = false
  for (const line of text.split('\n')) {
    const top = TOP.exec(line)
    const item = ITEM.exec(line)?.[1]
    const member = MEMBER.exec(line)
    if (item !== undefined) {
      listed = true
      addItem(fields, group, item)
    } else if (top !== null) {
      group = top[1] ?? ''
      listed = false
      fields.push([group, listedInLine(unquoted(top[2] ?? ''))])
    } else if (member?.[1] !== undefined) {
      if (!listed) fields.push([`${group} ${member[1]}`, unquoted(member[2] ?? '')])
      else if (TEXT_OF_ITEM.test(member[1])) append(fields, `- ${unquoted(member[2] ?? '')}`)
    } else if (line.trim() !== '') append(fields, line.trim())
  }
  return fields.flatMap(([label, value]) => {
    const field = labelledText(`${label.replaceAll('_', ' ')}: ${value}`)
    return field === null || field.value === '' ? [] : [field]
  })
}

function addItem(fields: [string, string][], group: string, item: string): void {
  const member = /^(\w+):\s+(\S.*)$/.exec(item)
  if (fields.at(-1)?.[0] !== group) fields.push([group, ''])
  if (member === null) append(fields, `- ${unquoted(item)}`)
  else if (TEXT_OF_ITEM.test(member[1] ?? '')) append(fields, `- ${unquoted(member[2] ?? '')}`)
}

function append(fields: [string, string][], text: string): void {
  const last = fields.at(-1)
  if (last !== undefined) last[1] = /^[|>][-+]?$/.test(last[1]) ? text : `${last[1]}\n${text}`.trim()
}

function listedInLine(value: string): string {
  const items = /^\[(.*)\]$/.exec(value)?.[1]
  return items === undefined
    ? value
    : items
        .split(/,\s*/)
        .map((item) => `- ${unquoted(item)}`)
        .join('\n')
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}
