import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { providerSchema } from '../../src/features/account/account-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { CALLBACK_PATH, signInPath } from '../../src/features/account/provider-addresses.ts'
import { rows } from '../../src/platform/database/statements.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { apiClient } from './api-client.ts'
import { openBrowser } from './oidc-browser.ts'
import { startForgedProvider, type ForgedProvider } from './oidc-forged-provider.ts'
import { addProvider, comeBack } from './oidc-steps.ts'
import { describeProduct } from './running-product.ts'

const SECRET = 'the-client-secret-of-the-tenant'
const CODE = 'the-code-of-a-flow'

const directory = mkdtempSync(join(tmpdir(), 'safecase-oidc-'))
const logFile = join(directory, 'log')
const log = createLog('debug', openSync(logFile, 'w'))

describeProduct(
  'what proves us to an identity provider',
  (running) => {
    let there: ForgedProvider
    beforeAll(async () => {
      there = await startForgedProvider()
    })
    afterAll(async () => {
      await there.stop()
      rmSync(directory, { recursive: true })
    })

    test('is told in no answer, no event and no log, and is forgotten when the provider ends', async () => {
      const { client, product, administrator, url } = running()
      const { organisation } = administrator
      there.tells({
        token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
        token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      })
      const asked = { name: 'Trust sign-in', issuer: there.issuer, clientId: 'safecase' }
      const made = [
        await addProvider(running(), { ...asked, authentication: { method: 'private_key_jwt' } }),
        await addProvider(running(), { ...asked, authentication: { method: 'client_secret', secret: SECRET } }),
      ]
      const keptKeys = () =>
        product.database.accounts((tx) =>
          rows<{ key: unknown }>(tx, 'select client_key as key from identity_provider where organisation = $1', [
            organisation,
          ]),
        )
      const kept = JSON.stringify(await keptKeys())
      const [, privatePart = ''] = /"d":"([^"]+)"/.exec(kept) ?? []
      expect(kept).toContain(SECRET)
      expect(privatePart).toMatch(/^[\w-]{43}$/)

      const told: string[] = [JSON.stringify(made)]
      const hear = async (response: Response) => {
        told.push(JSON.stringify([...response.headers]), await response.text())
      }
      const secrets = [SECRET, privatePart]
      for (const { id } of made) {
        await hear(await client.send('GET', `/api/providers/${organisation}/${id}/jwks.json`))
        const browser = openBrowser()
        const begun = await browser.open(url + signInPath({ organisation, id }))
        const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? ''
        await hear(begun)
        there.answers({ error: 'invalid_grant', error_description: `${SECRET} ${CODE}` })
        await hear(await comeBack(browser, `${url}${CALLBACK_PATH}?code=${CODE}&state=${state}`))
      }
      await hear(await client.send('GET', '/api/providers'))
      await hear(await apiClient(url, null).send('GET', '/api/sign-in/providers'))
      await hear(
        await client.send('POST', '/api/providers', { body: { ...asked, authentication: { secret: SECRET } } }),
      )
      for (const { id } of made) await hear(await client.send('POST', `/api/providers/${id}/end`, { body: {} }))
      const events = await product.database.transaction({ organisation, actor: administrator.person }, (tx) =>
        rows<{ body: string }>(tx, `select body from event where body like '%"provider-%'`),
      )
      expect(events).toHaveLength(4)
      told.push(JSON.stringify(events), readFileSync(logFile, 'utf8'))

      expect(told.join('\n')).toContain('an identity provider did not say who signed in')
      for (const secret of [...secrets, CODE]) expect(told.join('\n')).not.toContain(secret)
      expect(JSON.stringify(await keptKeys())).toBe(JSON.stringify([{ key: {} }, { key: {} }]))
    })

    test('is for administrators of the organisation to set up, and nobody else sees or ends it', async () => {
      const { id } = await addProvider(running(), {
        name: 'Ours alone',
        issuer: there.issuer,
        clientId: 'safecase',
        authentication: { method: 'client_secret', secret: SECRET },
      })
      const body = {
        name: 'Mine',
        issuer: there.issuer,
        clientId: 'safecase',
        authentication: { method: 'client_secret', secret: SECRET },
      }
      for (const role of ['clinical-safety-officer', 'viewer', null] as const) {
        const member = await running().member(role)
        for (const refused of [
          await member.refusal('GET', '/api/providers'),
          await member.refusal('POST', '/api/providers', { body }),
          await member.refusal('POST', `/api/providers/${id}/end`, { body: {} }),
        ]) {
          expect(refused).toMatchObject({ code: 'NOT_PERMITTED' })
        }
      }
      const stranger = await running().stranger()
      expect(await stranger.get(z.array(providerSchema), '/api/providers')).toEqual([])
      expect(await stranger.refusal('POST', `/api/providers/${id}/end`, { body: {} })).toMatchObject({
        code: 'UNKNOWN_PROVIDER',
      })
      const theirs = (await stranger.get(sessionSchema, '/api/session')).organisation.id
      const nobody = apiClient(running().url, null)
      expect(await nobody.refusal('GET', `/api/providers/${theirs}/${id}/jwks.json`)).toMatchObject({
        code: 'UNKNOWN_PROVIDER',
      })
      const ours = await running().client.get(z.array(providerSchema), '/api/providers')
      expect(ours.map((one) => one.id)).toContain(id)
    })
  },
  'the embedded database',
  log,
)
