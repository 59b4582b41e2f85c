import { parse, TomlDate } from 'smol-toml'
import { isRefusal, type Refusal } from '../../../domain/record/refusal.ts'
import type { Plain } from './document.ts'
import { isList, isRecord } from './plain-value.ts'
import { unreadable } from './structure-reader.ts'

/** The value of a TOML file; dates and times stay text as they are written. */
export function readToml(name: string, text: string): Plain | Refusal {
  try {
    return plainOf(parse(text))
  } catch (error) {
    return unreadable(name, 'TOML', error)
  }
}

function plainOf(value: unknown): Plain {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plainOf)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainOf(member)]))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** A Markdown page that begins with TOML: the page without it, and what the TOML says. */
export interface TomlFront {
  /** The page with blank lines where its front matter was, so that every line keeps its number. */
  readonly page: string
  /** The fields as `name: value` lines, as the front matter of other pages has them. */
  readonly fields: string
  /** All values, when they list objects; else undefined. */
  readonly structure: Plain | undefined
}

const FENCE = /^\+\+\+\s*$/

/** Takes TOML between two lines of `+++` off the beginning of a page; null when it has no end or is no whole TOML. */
export function readTomlFront(text: string): TomlFront | null {
  const lines = text.split('\n')
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line))
  if (end < 0) return null
  const values = readToml('', lines.slice(1, end).join('\n'))
  if (isRefusal(values) || typeof values !== 'object' || values === null) return null
  const page = [...lines.slice(0, end + 1).fill(''), ...lines.slice(end + 1)].join('\n')
  const members = Object.entries(values)
  const listsObjects = members.some(([, value]) => isList(value) && value.some(isRecord))
  const fields = members.flatMap(([name, value]) => fieldLines(name, value, '')).join('\n')
  return { page, fields, structure: listsObjects ? values : undefined }
}

/** A value as lines of front matter: lists below their name, members of a group indented. */
function fieldLines(name: string, value: Plain, indent: string): string[] {
  if (isList(value)) return [`${indent}${name}:`, ...value.map((item) => `${indent}  - ${textOf(item)}`)]
  if (isRecord(value))
    return [`${indent}${name}:`, ...Object.entries(value).flatMap(([key, member]) => fieldLines(key, member, '  '))]
  const [first = '', ...more] = textOf(value).split('\n')
  return [`${indent}${name}: ${first}`, ...more.map((line) => `  ${line}`)]
}

function textOf(value: Plain): string {
  return typeof value === 'object' ? '' : String(value).trim()
}
