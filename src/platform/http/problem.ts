import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import type { Refusal } from '../../domain/record/refusal.ts'

/** A refusal as `application/problem+json` (RFC 9457) with the status its code stands for. */
export function problemResponse(refusal: Refusal, requestId: string): Response {
  return new Response(problemText(refusal, requestId), {
    status: REFUSALS[refusal.code].http,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retryAfter(refusal),
      ...allow(refusal),
      ...challenge(refusal),
    },
  })
}

/** The body of such a response. */
export function problemText(refusal: Refusal, requestId: string): string {
  return JSON.stringify(problemOf(refusal, requestId))
}

/** A refusal as its body says it. */
export function problemOf(refusal: Refusal, requestId: string): object {
  const { http, means } = REFUSALS[refusal.code]
  return {
    type: `/api/codes/${refusal.code}`,
    title: means,
    status: http,
    code: refusal.code,
    detail: refusal.sentence,
    remedy: refusal.remedy,
    requestId,
    ...(refusal.details === undefined ? {} : { details: refusal.details }),
  }
}

/** When to come again, for a refusal that says it (RFC 9110, 10.2.3). */
function retryAfter({ details }: Refusal): Readonly<Record<string, string>> {
  return typeof details?.['retryAfter'] === 'number' ? { 'retry-after': String(details['retryAfter']) } : {}
}

/** What an address answers to, for a refusal that says it (RFC 9110, 15.5.6). */
function allow({ details }: Refusal): Readonly<Record<string, string>> {
  return typeof details?.['allow'] === 'string' ? { allow: details['allow'] } : {}
}

/** How to say who one is, where that is what is missing (RFC 9110, 15.5.2). */
function challenge({ code }: Refusal): Readonly<Record<string, string>> {
  return REFUSALS[code].http === 401 ? { 'www-authenticate': 'Bearer realm="Safecase"' } : {}
}
