import { Agent, request } from 'node:http'

/** Asks a server with the token of this machine, over connections that stay open. */
export class HttpLoad {
  readonly #url: string
  readonly #headers: { readonly authorization: string }
  readonly #agent: Agent

  constructor(url: string, token: string, connections: number) {
    this.#url = url
    this.#headers = { authorization: `Bearer ${token}` }
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** The body of one answer; throws when the status is not 200. */
  get(path: string): Promise<string> {
    return new Promise((settle, fail) => {
      const asked = request(`${this.#url}/api${path}`, { agent: this.#agent, headers: this.#headers }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => {
          const body = Buffer.concat(pieces).toString('utf8')
          if (answer.statusCode === 200) settle(body)
          else fail(new Error(`${path} answered ${answer.statusCode}: ${body.slice(0, 200)}`))
        })
      })
      asked.on('error', fail)
      asked.end()
    })
  }

  /** How many answers a second arrive when `lanes` ask one after the other for the given seconds. */
  async rate(pathAt: (count: number) => string, lanes: number, seconds: number): Promise<number> {
    let count = 0
    const started = performance.now()
    const end = started + seconds * 1_000
    const lane = async () => {
      while (performance.now() < end) await this.get(pathAt((count += 1)))
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return (count * 1_000) / (performance.now() - started)
  }

  close(): void {
    this.#agent.destroy()
  }
}
