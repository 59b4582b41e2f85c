import { refuse, type Refusal } from '../../domain/record/refusal.ts'

const JSON_TYPE = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i
const FORM_TYPE = /^multipart\/form-data\s*;/i

/** Why a body that is declared as something else is not taken for JSON; one without a declaration is. */
export function notJson(request: Request): Refusal | null {
  const type = request.headers.get('content-type')
  return type === null || JSON_TYPE.test(type) ? null : wrongType(type, 'application/json')
}

/** Why a body that is no form is not taken for one; its boundary is in the declaration. */
export function notForm(request: Request): Refusal | null {
  const type = request.headers.get('content-type')
  return type !== null && FORM_TYPE.test(type) ? null : wrongType(type, 'multipart/form-data with its boundary')
}

function wrongType(sent: string | null, wanted: string): Refusal {
  const what = sent === null ? 'not declared as anything' : `declared as "${sent}"`
  return refuse('WRONG_CONTENT_TYPE', `The body is ${what}.`, `Send it as ${wanted}, and say so in Content-Type.`)
}
