import type { IncomingMessage } from 'node:http'
import type { Authority } from '../../domain/permission/permission.ts'

/** What every request carries once the outer layers have looked at it. */
export interface RequestEnv {
  Bindings: { readonly incoming?: IncomingMessage }
  Variables: {
    requestId: string
    /** Where it came from, seen through the proxies that are trusted. */
    address: string
    /** The route that answers it, as it was declared; never as the path was spelt. */
    route: string
    authority: Authority | null
  }
}
