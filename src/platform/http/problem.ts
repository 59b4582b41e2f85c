import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import type { Refusal } from '../../domain/record/refusal.ts'

/** A refusal as `application/problem+json` (RFC 9457) with the status its code stands for. */
export function problemResponse(refusal: Refusal, requestId: string): Response {
  const { http, means } = REFUSALS[refusal.code]
  const body = {
    type: `/api/codes/${refusal.code}`,
    title: means,
    status: http,
    code: refusal.code,
    detail: refusal.sentence,
    remedy: refusal.remedy,
    requestId,
    ...(refusal.details === undefined ? {} : { details: refusal.details }),
  }
  return new Response(JSON.stringify(body), {
    status: http,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
