import { refuse, type Refusal } from '../../domain/record/refusal.ts'

const JSON_TYPE = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i
const FORM_TYPE = /^multipart\/form-data\s*;/i

/** Why a body that is declared as something else is not taken for JSON; one without a declaration is. */
export function notJson(request: Request): Refusal | null {
  const type = request.headers.get('content-type')
  if (type !== null && !JSON_TYPE.test(type)) return wrongType(type, 'application/json')
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type ?? '')?.[1]
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return wrongType(type, 'application/json in UTF-8')
  return encoded(request)
}

/** Why a body that is no form is not taken for one; its boundary is in the declaration. */
export function notForm(request: Request): Refusal | null {
  const type = request.headers.get('content-type')
  if (type === null || !FORM_TYPE.test(type)) return wrongType(type, 'multipart/form-data with its boundary')
  return encoded(request)
}

/** Nothing here takes a body apart that was compressed on its way. */
function encoded(request: Request): Refusal | null {
  const encoding = request.headers.get('content-encoding')
  if (encoding === null || encoding.toLowerCase() === 'identity') return null
  return refuse('WRONG_CONTENT_TYPE', `The body is encoded as "${encoding}".`, 'Send it without Content-Encoding.')
}

function wrongType(sent: string | null, wanted: string): Refusal {
  const what = sent === null ? 'not declared as anything' : `declared as "${sent}"`
  return refuse('WRONG_CONTENT_TYPE', `The body is ${what}.`, `Send it as ${wanted}, and say so in Content-Type.`)
}
