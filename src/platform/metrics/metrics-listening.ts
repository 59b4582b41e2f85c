import { createServer } from 'node:http'
import type { Metrics } from './metrics.ts'

/** Where figures are given, and how to stop that. */
export interface ExposedMetrics {
  readonly port: number
  close(): Promise<void>
}

/** Gives the figures at `/metrics` on an address of their own, which is not for the public; rejects when it is taken. */
export async function exposeMetrics(
  metrics: Metrics,
  at: { readonly host: string; readonly port: number },
): Promise<ExposedMetrics> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The figures are at /metrics.\n')
      return
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500, { 'content-type': 'text/plain' }).end('The figures could not be read.\n'),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : at.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
