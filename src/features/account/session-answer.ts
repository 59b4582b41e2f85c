import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { RelyingParty } from '../../platform/auth/passkeys.ts'
import type { Call, OpenCall } from '../../platform/http/endpoint.ts'
import { sessionCookie, tokenOf } from '../../platform/http/session-token.ts'
import type { Self } from './profile-service.ts'

type Sent = Pick<OpenCall<unknown, unknown, unknown>, 'request' | 'secure'>

/** How often a secret may be given: a person gets one wrong now and then; a program that guesses gets nowhere. */
export const GUESSES = { perMinute: 5, burst: 10 }

/** Answers with a session that has just begun: the browser keeps its token where no script can read it. */
export function sessionAnswer(token: string | Refusal, { secure }: Sent): Response | Refusal {
  if (isRefusal(token)) return token
  return new Response(JSON.stringify({ done: true }), {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'set-cookie': sessionCookie(token, secure),
    },
  })
}

const PRODUCT = 'Safecase'

/** The site that a passkey is asked for: the page's own origin, which has been held against the address it was sent to. */
export function partyOf({ request }: Sent): RelyingParty {
  const origin = request.headers.get('origin') ?? new URL(request.url).origin
  return { name: PRODUCT, host: new URL(origin).hostname, origin }
}

/** The token that a call came with. */
export function heldToken({ request }: Pick<Sent, 'request'>): string {
  return tokenOf(request) ?? ''
}

/** Whoever calls, as the person whose own account it is. */
export function selfOf(call: Pick<Call<unknown, unknown, unknown>, 'authority' | 'request'>): Self {
  return { authority: call.authority, token: heldToken(call) }
}

/** The browser as it names itself, no longer than anybody would read. */
export function agentOf({ request }: Sent): string | null {
  return request.headers.get('user-agent')?.slice(0, 200) ?? null
}
