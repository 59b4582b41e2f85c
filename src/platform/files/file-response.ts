import type { KeptFile } from './files-store.ts'

/**
 * A kept file as an answer: always as a download, under a name that no header can be broken with, and so that no browser
 * ever runs anything of it. The digest goes with it (RFC 9530), so that whoever fetched it can tell.
 */
export function fileResponse({ content, mediaType }: KeptFile, name: string, digest: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.byteLength),
      'content-disposition': dispositionOf(name),
      'repr-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** `content-disposition` with the name in ASCII, and as it is for browsers that read RFC 6266. */
function dispositionOf(name: string): string {
  const ascii = name.replaceAll(/[^\w.() -]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.codePointAt(0)?.toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`
}
