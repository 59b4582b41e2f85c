import { OpenAPIHono } from '@hono/zod-openapi'
import { describedRoute, TOKEN_SCHEME } from './described-route.ts'
import type { Endpoint } from './endpoint.ts'
import { codesOf, problemExample } from './problem-examples.ts'
import type { NamedExamples } from './schema-example.ts'

/** What the document is made from. */
interface DocumentParts {
  readonly title: string
  readonly version: string
  readonly endpoints: readonly Endpoint[]
  readonly described: () => Described
}

/** Schemas by the name that they have in the document, and examples by the name of the property with such a value. */
export interface Described {
  readonly schemas: Readonly<Record<string, Record<string, unknown>>>
  readonly examples: NamedExamples
}

/** What holds for every operation, as the OpenAPI document says it before them. */
const CONVENTIONS = `A program says who it is by a bearer token. Bodies are JSON in UTF-8, or forms where files are sent.

- A refusal is application/problem+json with a code that stays, a sentence and a remedy.
- A record is read with an ETag; a change sends it back as If-Match. Changes of different fields are merged, others clash.
- A request with an Idempotency-Key that comes again with the same body gets its first answer.
- A list gives its next cursor, or null on its last page.
- An answer of 202 names work that /api/work tells of.`

/** The OpenAPI document of all endpoints: what each takes, gives and refuses, with examples. */
export function openApiDocument(parts: DocumentParts, prefix: string): object {
  const app = new OpenAPIHono()
  const registry = app.openAPIRegistry
  const { schemas, examples } = parts.described()
  registry.registerComponent('securitySchemes', 'token', TOKEN_SCHEME)
  for (const [name, schema] of Object.entries(schemas)) registry.registerComponent('schemas', name, schema)
  for (const code of new Set(parts.endpoints.flatMap(codesOf))) {
    registry.registerComponent('examples', code, problemExample(code))
  }
  for (const endpoint of parts.endpoints) registry.registerPath(describedRoute(prefix, endpoint, examples))
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: parts.title, version: parts.version, description: CONVENTIONS },
  })
}
