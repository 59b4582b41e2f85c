import { notJson } from './content-type.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'

/** The most bytes of one JSON body, and how deep it may be nested; no honest request comes near. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_LEVELS = 100

/** The JSON value a request carries, or why it cannot be taken. */
export async function jsonBodyOf(request: Request): Promise<{ readonly json: unknown } | Refusal> {
  const otherwise = notJson(request)
  if (otherwise !== null) return otherwise
  const text = await textOf(request)
  if (typeof text !== 'string') return text
  if (text === '') return refuse('INVALID_REQUEST', 'The request has no body.', 'Send one JSON value in UTF-8.')
  try {
    const json: unknown = JSON.parse(text)
    return fault(json) ?? { json }
  } catch {
    return refuse('INVALID_REQUEST', 'The body is not valid JSON.', 'Send one JSON value in UTF-8.')
  }
}

async function textOf(request: Request): Promise<string | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return tooLarge()
  // Bytes of another encoding are refused: replaced by marks, they would be stored as something nobody wrote.
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for await (const piece of request.body ?? []) {
    bytes += piece.byteLength
    if (bytes > MOST_BYTES) return tooLarge()
    const read = decoded(decoder, piece)
    if (read === null) return notUtf8()
    text += read
  }
  const rest = decoded(decoder)
  return rest === null ? notUtf8() : text + rest
}

/** The next piece as text; without one, what is left at the end; null where the bytes are no UTF-8. */
function decoded(decoder: TextDecoder, piece?: Uint8Array): string | null {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch {
    return null
  }
}

function notUtf8(): Refusal {
  return refuse('INVALID_REQUEST', 'The body is not valid UTF-8.', 'Send one JSON value in UTF-8.')
}

/** What no text column can hold, or nothing could walk through; found without recursion, for depth is the danger. */
function fault(json: unknown): Refusal | null {
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: json, level: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next
    if (level > MOST_LEVELS) {
      return refuse('INVALID_REQUEST', `The body is nested deeper than ${MOST_LEVELS} levels.`, 'Send it flatter.')
    }
    if (typeof value === 'string' && !isStorable(value)) return unstorable('body')
    if (typeof value !== 'object' || value === null) continue
    for (const [name, member] of Object.entries(value)) {
      if (!isStorable(name)) return unstorable('body')
      if (name === '__proto__') {
        return refuse(
          'INVALID_REQUEST',
          'The body has a part called "__proto__".',
          'Leave it out; nothing is called so.',
        )
      }
      waiting.push({ value: member, level: level + 1 })
    }
  }
  return null
}

const UNSTORABLE = /[\0\p{Surrogate}]/u

/** Whether a database can hold the text: PostgreSQL has no NUL, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text)
}

/** The refusal of a part of a request that holds such a text. */
export function unstorable(part: string): Refusal {
  return refuse(
    'INVALID_REQUEST',
    `The ${part} holds a NUL character or half of a surrogate pair.`,
    'Send text in valid Unicode, without NUL.',
  )
}

function tooLarge(): Refusal {
  return refuse(
    'TOO_LARGE',
    `The body is larger than ${MOST_BYTES / 1_048_576} MB.`,
    'Send it in several requests, or import a file.',
  )
}
