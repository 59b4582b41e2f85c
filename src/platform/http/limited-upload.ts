import { notForm } from './content-type.ts'
import { isStorable, unstorable } from './json-body.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'

const MEGABYTE = 1_048_576
const MOST_MEGABYTES = 100
/** What a form adds to its files: boundaries, names and fields. */
const FORM_BYTES = MEGABYTE
const MOST_PARTS = 200

/**
 * The form that a request carries, or why it cannot be taken. It is counted while it arrives, for a length may be left
 * out; and its parts before they are taken apart. What its files hold is for whoever asked for them to judge.
 */
export async function limitedUpload(request: Request): Promise<FormData | Refusal> {
  const otherwise = notForm(request)
  if (otherwise !== null) return otherwise
  if (Number(request.headers.get('content-length') ?? 0) > MOST_MEGABYTES * MEGABYTE + FORM_BYTES) return tooLarge()
  const body = await bytesOf(request)
  if (isRefusal(body)) return body
  const type = request.headers.get('content-type') ?? ''
  if (partsOf(body, type) > MOST_PARTS) {
    return refuse('TOO_LARGE', `The upload has more than ${MOST_PARTS} parts.`, 'Import fewer files at a time.')
  }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null) return noForm()
  const texts = [...form].flatMap(([name, value]) => [name, typeof value === 'string' ? value : value.name])
  return texts.every(isStorable) ? form : unstorable('form')
}

async function bytesOf(request: Request): Promise<Buffer<ArrayBuffer> | Refusal> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of request.body ?? []) {
    bytes += piece.byteLength
    if (bytes > MOST_MEGABYTES * MEGABYTE + FORM_BYTES) return tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** How many parts a form has at most: each begins with the boundary that its type names. */
function partsOf(body: Buffer, contentType: string): number {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1]
  if (boundary === undefined) return 0
  const line = `--${boundary}`
  // The last boundary ends the form.
  let parts = -1
  for (let at = body.indexOf(line); at !== -1 && parts <= MOST_PARTS; at = body.indexOf(line, at + line.length)) {
    parts += 1
  }
  return parts
}

function noForm(): Refusal {
  return refuse('INVALID_REQUEST', 'The body is no whole form.', 'Send multipart/form-data with its boundary.')
}

function tooLarge(): Refusal {
  return refuse('TOO_LARGE', `The upload is larger than ${MOST_MEGABYTES} MB.`, 'Import fewer files at a time.')
}
