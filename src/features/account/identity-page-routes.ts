import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { sessionCookie } from '../../platform/http/session-token.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { idSchema } from './account-contract.ts'
import { flowCookie, flowOf } from './identity-flow-cookie.ts'
import type { IdentityService } from './identity-service.ts'
import { CALLBACK_PATH } from './provider-addresses.ts'
import { agentOf } from './session-answer.ts'

const ROUTE = '/sign-in/provider'
const BEGIN = /^\/sign-in\/provider\/([^/]+)\/([^/]+)$/
/** Each flow asks another server, so that nobody may begin them without end; a hospital comes from one address. */
const LIMIT = { perMinute: 60 }

/** The pages that a browser goes through on its way to an identity provider and back; null for any other page. */
export async function identityPage(
  identities: IdentityService,
  request: Request,
  visit: Visit,
): Promise<Response | null> {
  const { pathname, origin, searchParams } = new URL(request.url)
  const { secure, requestId } = visit
  const [, organisation, provider] = BEGIN.exec(pathname) ?? []
  // Only a GET begins or ends a flow: programs that look where an address leads ask with HEAD.
  if (request.method !== 'GET' || (pathname !== CALLBACK_PATH && provider === undefined)) return null
  const tooOften = visit.limited(ROUTE, LIMIT)
  if (tooOften !== null) return tooOften
  if (pathname === CALLBACK_PATH) {
    const how = { flow: flowOf(request, secure), agent: agentOf({ request, secure }), requestId }
    const finished = await identities.finish({ origin, query: searchParams, ...how })
    const isLost = flowCookie(null, secure)
    if (isRefusal(finished)) return refusalPage(finished, [isLost])
    return 'session' in finished
      ? redirect('/', [isLost, sessionCookie(finished.session, secure)])
      : redirect('/profile', [isLost])
  }
  const [of, id] = [idSchema.safeParse(organisation), idSchema.safeParse(provider)]
  if (!of.success || !id.success) return null
  const begun = await identities.beginSignIn({ organisation: of.data, id: id.data }, origin, searchParams.has('again'))
  return isRefusal(begun) ? refusalPage(begun, []) : redirect(begun.address, [flowCookie(begun.flow, secure)])
}

function redirect(location: string, cookies: readonly string[]): Response {
  return answer(null, 303, [['location', location]], cookies)
}

/** A page of plain HTML: whoever comes back from a provider has no application loaded that could say it. */
function refusalPage({ code, sentence, remedy }: Refusal, cookies: readonly string[]): Response {
  const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Safecase: not signed in</title>
<main>
<h1>${inHtml(sentence)}</h1>
<p>${inHtml(remedy)}</p>
<p><a href="/sign-in">Go to the sign-in page</a></p>
<p><small>${code}</small></p>
</main>
</html>
`
  return answer(page, REFUSALS[code].http, [['content-type', 'text/html; charset=utf-8']], cookies)
}

function answer(
  body: string | null,
  status: number,
  headers: readonly [string, string][],
  cookies: readonly string[],
): Response {
  const set = cookies.map((cookie): [string, string] => ['set-cookie', cookie])
  return new Response(body, { status, headers: [['cache-control', 'no-store'], ...headers, ...set] })
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
