const COOKIE = 'safecase_session'

/** The session's token: from the cookie of a browser, or the bearer header of a program. */
export function tokenOf(request: Request): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return bearer
  const cookies = new Map((request.headers.get('cookie') ?? '').split(/;\s*/).map(nameAndValue))
  // A neighbouring site can set the plain name for ours too, and never the one with the prefix.
  return cookies.get(`__Host-${COOKIE}`) ?? cookies.get(COOKIE) ?? null
}

function nameAndValue(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** The header that gives a browser its session; `__Host-` needs HTTPS, which a local address does not have. */
export function sessionCookie(token: string, secure: boolean): string {
  const name = secure ? `__Host-${COOKIE}` : COOKIE
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
