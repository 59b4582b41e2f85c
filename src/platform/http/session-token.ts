const COOKIE = 'safecase_session'

/** The session's token: from the cookie of a browser, or the bearer header of a program. */
export function tokenOf(request: Request): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return bearer
  for (const pair of (request.headers.get('cookie') ?? '').split(/;\s*/)) {
    const [name, value] = pair.split('=', 2)
    if ((name === COOKIE || name === `__Host-${COOKIE}`) && value !== undefined) return value
  }
  return null
}

/** The header that gives a browser its session; `__Host-` needs HTTPS, which a local address does not have. */
export function sessionCookie(token: string, secure: boolean): string {
  const name = secure ? `__Host-${COOKIE}` : COOKIE
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
