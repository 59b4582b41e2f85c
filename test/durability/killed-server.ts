import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const accessSchema = z.object({ url: z.string(), token: z.string() })
const portfolioSchema = z.object({ cases: z.array(z.object({ space: z.object({ id: z.string() }) })) })
const pageSchema = z.object({
  records: z.array(z.object({ fields: z.object({ name: z.string() }) })),
  next: z.string().nullable(),
})

/** The built server as a process of its own, on a data directory that outlives it. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #access: z.infer<typeof accessSchema>
  readonly #space: string

  private constructor(child: ChildProcess, access: z.infer<typeof accessSchema>, space: string) {
    this.#child = child
    this.#access = access
    this.#space = space
  }

  static async start(directory: string): Promise<ServerProcess> {
    const child = serve(directory)
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) => {
        if (text.toString().includes('Sign in')) resolve()
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened.`)))
    })
    const access = accessSchema.parse(JSON.parse(readFileSync(join(directory, 'local-access.json'), 'utf8')))
    const portfolio = portfolioSchema.parse(await (await send(access, '/portfolio')).json())
    return new ServerProcess(child, access, portfolio.cases[0]?.space.id ?? '')
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
    const ended = once(this.#child, 'exit')
    this.#child.kill(signal)
    await ended
  }
}

/** Starts `safecase serve` on a directory; the port is left to the system unless one is given. */
export function serve(directory: string, port = '0'): ChildProcess {
  return spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env: { ...process.env, SAFECASE_DATA: directory, SAFECASE_PORT: port, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function send(access: z.infer<typeof accessSchema>, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${access.token}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  return fetch(`${access.url}/api${path}`, init)
}
