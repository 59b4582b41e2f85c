const PAGES = new Set(['/healthz', '/readyz', '/sign-in'])

/** The route of a page: one of a few, so that figures and limits do not grow with the paths that people make up. */
export function pageRouteOf(path: string): string {
  if (path.startsWith('/assets/')) return '/assets/*'
  return PAGES.has(path) ? path : '/*'
}
