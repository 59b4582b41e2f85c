import { Agent, request } from 'node:http'

/** What came of a load: each answer by its status, and what was acknowledged as stored. */
export interface LoadResult {
  readonly sent: number
  /** Requests that were answered with a server's failure, or not at all, with the reason. */
  readonly failed: readonly string[]
  /** The names whose creation was acknowledged. */
  readonly stored: readonly string[]
}

const WRITE_EVERY = 5

/** Clients that read and write one case, each with a session and a connection of its own, until they are told to stop. */
export class SteadyLoad {
  readonly #url: string
  readonly #space: string
  readonly #failed: string[] = []
  readonly #stored: string[] = []
  readonly #clients: readonly Promise<void>[]
  #sent = 0
  #stopped = false

  constructor(url: string, tokens: readonly string[], space: string) {
    this.#url = url
    this.#space = space
    this.#clients = tokens.map((token, at) => this.#client(at, token))
  }

  get sent(): number {
    return this.#sent
  }

  async stop(): Promise<LoadResult> {
    this.#stopped = true
    await Promise.all(this.#clients)
    return { sent: this.#sent, failed: this.#failed, stored: this.#stored }
  }

  async #client(number: number, token: string): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = (method: string, path: string, body?: object) => this.#ask({ agent, token }, method, path, body)
    for (let round = 0; !this.#stopped; round += 1) {
      const name = `Client ${number}, decision ${round}`
      const writes = round % WRITE_EVERY === 0
      const status = await (writes
        ? ask('POST', `/api/spaces/${this.#space}/records/decision`, { fields: { name } })
        : ask('GET', round % 2 === 0 ? '/api/session' : `/api/spaces/${this.#space}/records/hazard?limit=20`))
      this.#sent += 1
      if (status === '201') this.#stored.push(name)
      else if (status !== '200') this.#failed.push(`${writes ? 'POST' : 'GET'} ${status}`)
    }
    agent.destroy()
  }

  #ask(
    { agent, token }: { agent: Agent; token: string },
    method: string,
    path: string,
    body?: object,
  ): Promise<string> {
    return new Promise((resolve) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const sent = request(`${this.#url}${path}`, { agent, method, headers }, (answer) => {
        answer.resume().once('end', () => resolve(String(answer.statusCode)))
        answer.once('error', (error) => resolve(error.message))
      })
      sent.once('error', (error) => resolve(error.message))
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  }
}
