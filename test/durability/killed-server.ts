import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startServer, type StartedServer } from '../operations/server-process.ts'

const accessSchema = z.object({ url: z.string(), token: z.string() })
const portfolioSchema = z.object({ cases: z.array(z.object({ space: z.object({ id: z.string() }) })) })
const pageSchema = z.object({
  records: z.array(z.object({ fields: z.object({ name: z.string() }) })),
  next: z.string().nullable(),
})

/** The built server as a process of its own, on a data directory that outlives it. */
export class ServerProcess {
  readonly #server: StartedServer
  readonly #access: z.infer<typeof accessSchema>
  readonly #space: string

  private constructor(server: StartedServer, access: z.infer<typeof accessSchema>, space: string) {
    this.#server = server
    this.#access = access
    this.#space = space
  }

  static async start(directory: string): Promise<ServerProcess> {
    const server = startServer({ SAFECASE_DATA: directory })
    await server.until('Sign in')
    const access = accessSchema.parse(JSON.parse(readFileSync(join(directory, 'local-access.json'), 'utf8')))
    const portfolio = portfolioSchema.parse(await (await send(access, '/portfolio')).json())
    return new ServerProcess(server, access, portfolio.cases[0]?.space.id ?? '')
  }

  /** Records a decision; true only once the server has acknowledged it. */
  async decide(name: string): Promise<boolean> {
    const response = await send(this.#access, `/spaces/${this.#space}/records/decision`, { fields: { name } }).catch(
      () => null,
    )
    return response?.status === 201
  }

  /** The names of all decisions the case holds. */
  async decisions(): Promise<ReadonlySet<string>> {
    const names = new Set<string>()
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`
      const response = await send(this.#access, `/spaces/${this.#space}/records/decision?limit=500${after}`)
      const page = pageSchema.parse(await response.json())
      for (const { fields } of page.records) names.add(fields.name)
      cursor = page.next
    }
    return names
  }

  /** Ends the process as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#server.stop(signal)
  }
}

function send(access: z.infer<typeof accessSchema>, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${access.token}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  return fetch(`${access.url}/api${path}`, init)
}
