import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Serves a folder of built files; a name under `assets/` holds its digest, so a browser may keep it for good. */
export function staticFiles(folder: string): (path: string) => Promise<Response | null> {
  return async (path) => {
    const name = nameOf(path)
    const bytes = name === null ? null : await readFile(join(folder, name)).catch(() => null)
    if (name === null || bytes === null) return null
    return new Response(bytes, {
      headers: {
        'content-type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream',
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
}

/** The path inside the folder that an address names, or null when it names none or tries to leave it. */
function nameOf(path: string): string | null {
  try {
    const name = normalize(decodeURIComponent(path)).replace(/^[/\\]+/, '')
    return name === '' || name.startsWith('..') || name.includes('\0') ? null : name
  } catch {
    return null
  }
}
