import {
  doneSchema,
  madeInvitationSchema,
  membersSchema,
  passwordBegunSchema,
  profileSchema,
} from '../../src/features/account/account-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { codeAt } from '../../src/platform/auth/one-time-code.ts'
import { apiClient, type ApiClient } from './api-client.ts'

/** A browser: it keeps the cookie of its session from one request to the next, as people's browsers do. */
export class Visitor {
  readonly url: string
  #cookie = ''

  constructor(url: string) {
    this.url = url
  }

  /** Speaks as whoever this browser is signed in as now. */
  get client(): ApiClient {
    const plain = apiClient(this.url, null)
    const answer: ApiClient['answer'] = async (schema, method, path, sending) => {
      const response = await this.#send(plain, method, path, sending)
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path} was refused with ${response.status}: ${text}`)
      return schema.parse(JSON.parse(text))
    }
    return {
      url: this.url,
      send: (method, path, sending = {}) => this.#send(plain, method, path, sending),
      answer,
      get: (schema, path) => answer(schema, 'GET', path),
      refusal: (method, path, sending = {}) =>
        plain.refusal(method, path, { ...sending, headers: { ...sending.headers, cookie: this.#cookie } }),
    }
  }

  /** Does something that answers with a session, and goes on in it. */
  async arrive(path: string, body: object = {}): Promise<void> {
    await this.client.answer(doneSchema, 'POST', path, { body })
  }

  session() {
    return this.client.get(sessionSchema, '/api/session')
  }

  forget(): void {
    this.#cookie = ''
  }

  async #send(plain: ApiClient, method: string, path: string, sending: Parameters<ApiClient['send']>[2] = {}) {
    const response = await plain.send(method, path, {
      ...sending,
      headers: { ...sending.headers, cookie: this.#cookie },
    })
    const given = /^((?:__Host-)?safecase_session=[^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
    if (given !== undefined) this.#cookie = given
    return response
  }
}

/** The secret at the end of a link to a page. */
export const secretOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)

/** Invites somebody and accepts in a browser of their own. */
export async function invited(administrator: ApiClient, email: string, roles: readonly string[]): Promise<Visitor> {
  const body = { name: 'A newcomer', email, roles }
  const { link } = await administrator.answer(madeInvitationSchema, 'POST', '/api/invitations', { body })
  const visitor = new Visitor(administrator.url)
  await visitor.arrive(`/api/invitations/${secretOf(link)}/accept`, { name: `Called ${email}` })
  return visitor
}

/** The id of the person whom a browser is signed in as. */
export async function personOf(visitor: Visitor): Promise<string> {
  return (await visitor.session()).personId
}

/** Everybody who belongs to the organisation, as an administrator sees it. */
export const membersOf = (client: ApiClient) => client.get(membersSchema, '/api/members')

/** Sets a password with its authenticator app; gives the secret that the app keeps, and the code that this has spent. */
export async function setPassword(
  visitor: Visitor,
  password: string,
): Promise<{ readonly secret: string; readonly spent: string }> {
  const { client } = visitor
  const begun = await client.answer(passwordBegunSchema, 'POST', '/api/profile/password', { body: { password } })
  const spent = codeAt(begun.secret, Date.now())
  await client.answer(profileSchema, 'POST', '/api/profile/password/confirm', {
    body: { challenge: begun.challenge, code: spent },
  })
  return { secret: begun.secret, spent }
}
