import { JSON_SCHEMA, loadAll, mergeTag } from 'js-yaml'
import { refuse, type Refusal } from '../../../domain/record/refusal.ts'
import type { Plain } from './document.ts'

/** The value of a JSON file; a byte order mark and lines of JSON (one value each) are accepted. */
export function readJson(name: string, text: string): Plain | Refusal {
  try {
    return plainOf(JSON.parse(text))
  } catch (error) {
    return readJsonLines(text) ?? unreadable(name, 'JSON', error)
  }
}

function readJsonLines(text: string): Plain | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return null
  try {
    return lines.map((line) => plainOf(JSON.parse(line)))
  } catch {
    return null
  }
}

/** Plain values, and `<<` for what a mapping takes over from another before it says its own. */
const SCHEMA = JSON_SCHEMA.withTags(mergeTag)

/** The value of a YAML file, a list when it holds several documents; dates stay text, only plain values are made. */
export function readYaml(name: string, text: string): Plain | Refusal {
  try {
    const values = loadAll(text, { schema: SCHEMA }).map(plainOf)
    return values.length === 1 ? (values[0] ?? null) : values
  } catch (error) {
    return unreadable(name, 'YAML', error)
  }
}

function plainOf(value: unknown): Plain {
  return isPlain(value) ? value : null
}

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value)
}

/** The refusal of a text that is not whole in its language, with what its parser says. */
export function unreadable(name: string, kind: string, error: unknown): Refusal {
  const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').slice(0, 120) : ''
  return refuse(
    'FILE_UNREADABLE',
    `${name} is no valid ${kind}: ${reason}.`,
    'Mend the file where the message points, or save it again from where it was made.',
  )
}
