const COOKIE = 'safecase_flow'
const SECONDS = 600

function nameOf(secure: boolean): string {
  return secure ? `__Host-${COOKIE}` : COOKIE
}

/**
 * The header that ties a flow to the browser that began it. Lax, because the browser comes back from another site, when
 * it sends no Strict cookie, the session's included.
 */
export function flowCookie(flow: string | null, secure: boolean): string {
  const rest = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${flow === null ? 0 : SECONDS}${secure ? '; Secure' : ''}`
  return `${nameOf(secure)}=${flow ?? ''}; ${rest}`
}

/** The secret of the flow that a browser began. */
export function flowOf(request: Request, secure: boolean): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${nameOf(secure)}=`))
  return found === undefined ? null : found.slice(nameOf(secure).length + 1)
}
