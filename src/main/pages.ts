import { isRefusal } from '../domain/record/refusal.ts'
import type { AccountService } from '../features/account/account-service.ts'
import { sessionCookie } from '../platform/http/session-token.ts'
import { staticFiles } from '../platform/http/static-files.ts'
import type { Visit } from '../platform/http/visit.ts'
import { artefact } from './artefacts.ts'
import { readinessAnswer, type Readiness } from './readiness.ts'

/** Answers what a browser asks for outside the interface: health, signing in by link, and the application itself. */
export function createPages(
  accounts: AccountService,
  readiness: Readiness,
): (request: Request, visit: Visit) => Promise<Response | null> {
  const files = staticFiles(artefact('dist', 'web'))
  return async (request, visit) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const url = new URL(request.url)
    if (url.pathname === '/healthz')
      return new Response('ok\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    if (url.pathname === '/readyz') return readinessAnswer(await readiness(), visit.requestId)
    // Only a GET spends the link: programs that look where a link leads ask with HEAD.
    const signsIn = request.method === 'GET' && url.pathname === '/sign-in' && url.searchParams.has('token')
    if (signsIn) return signIn(accounts, url, visit.secure)
    const file = await files(url.pathname)
    if (file !== null) return file
    return url.pathname.startsWith('/assets/') ? null : files('/browser.html')
  }
}

async function signIn(accounts: AccountService, url: URL, secure: boolean): Promise<Response> {
  const token = await accounts.signIn(url.searchParams.get('token') ?? '')
  if (isRefusal(token)) return redirect('/sign-in?spent=1', {})
  return redirect('/', { 'set-cookie': sessionCookie(token, secure) })
}

function redirect(location: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })
}
