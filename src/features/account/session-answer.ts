import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { RelyingParty } from '../../platform/auth/passkeys.ts'
import type { OpenCall } from '../../platform/http/endpoint.ts'
import { sessionCookie } from '../../platform/http/session-token.ts'

type Sent = Pick<OpenCall<unknown, unknown, unknown>, 'request' | 'secure'>

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

/** The browser as it names itself, no longer than anybody would read. */
export function agentOf({ request }: Sent): string | null {
  return request.headers.get('user-agent')?.slice(0, 200) ?? null
}
