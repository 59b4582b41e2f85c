import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { z } from 'zod'
import {
  madeInvitationSchema,
  madeTokenSchema,
  membersSchema,
  profileSchema,
  providerSchema,
  startedRecoverySchema,
  teamSchema,
} from '../../src/features/account/account-contract.ts'
import { issuedDocumentsSchema, issuedSchema } from '../../src/features/reports/issued-documents-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { savedViewsSchema } from '../../src/features/saved-views/saved-views-contract.ts'
import { newCase } from './case-client.ts'
import { preparedSchema, resultOf, uploadOf, workOf } from './long-work.ts'
import type { ApiClient } from './api-client.ts'
import { ISSUE, type Targets } from './operations.ts'

const reportResultSchema = z.object({ download: z.string() })

/** One of everything that an id can name, in the organisation of an administrator who has one colleague. */
export async function everythingIn(client: ApiClient): Promise<Targets> {
  const ours = await newCase(client)
  const hazard = await ours.create('hazard', { name: 'Ours' })
  const link = await ours.link('leads-to', await ours.create('cause', { name: 'Ours too' }), hazard)
  const upload = uploadOf({ 'log.csv': 'Hazard ID,Hazard,Cause\nX-1,Lost referral,Time-out\n' })
  const reading = await workOf(client, '/api/imports', upload)
  const order = { report: 'hazard-log', format: 'xlsx' }
  const report = await resultOf(reportResultSchema, client, ours.at('/reports'), order)
  const issued = await resultOf(issuedSchema, client, ours.at('/documents'), ISSUE)
  const documents = await client.get(issuedDocumentsSchema, ours.at('/documents'))
  const make = <S extends z.ZodType>(schema: S, path: string, body: object) =>
    client.answer(schema, 'POST', path, { body })
  const me = await client.get(sessionSchema, '/api/session')
  const { members } = await client.get(membersSchema, '/api/members')
  const person = members.find((one) => one.person !== me.personId)?.person ?? ''
  const newcomer = { name: 'A newcomer', email: `${hazard.id}@example.org`, roles: ['viewer'] }
  const team = await make(z.array(teamSchema), '/api/teams', { name: 'Reviewers', people: [person] })
  const token = { name: 'CI', scopes: ['space.read'], spaces: [ours.id], days: 1 }
  const view = { screen: 'portfolio', name: 'Ours', search: {}, shared: true }
  return {
    space: ours.id,
    record: hazard.id,
    link: link.id,
    workshop: (await ours.create('workshop', { name: 'Ours to hold' })).id,
    import: preparedSchema.parse(reading.result).importId,
    work: reading.id,
    download: report.download.replace('/api/downloads/', ''),
    document: documents.documents.find(({ ref }) => ref === issued.document)?.id ?? '',
    organisation: me.organisation.id,
    person,
    invitation: (await make(madeInvitationSchema, '/api/invitations', newcomer)).id,
    recovery: (await make(startedRecoverySchema, `/api/members/${person}/recovery`, {})).id,
    team: team[0]?.id ?? '',
    provider: await providerOf(client),
    token: (await make(madeTokenSchema, '/api/tokens', token)).id,
    view: (await make(savedViewsSchema, '/api/views', view)).views[0]?.id ?? '',
    session: (await client.get(profileSchema, '/api/profile')).sessions[0]?.id ?? '',
  }
}

/** An identity provider, as far as adding it asks for one: it says who it is. */
async function providerOf(client: ApiClient): Promise<string> {
  const server = createServer((_, response) => {
    const issuer = addressOf(server)
    const said = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...said, jwks_uri: `${issuer}/jwks` }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const authentication = { method: 'client_secret', secret: 'a secret' }
  const body = { name: 'Provider', issuer: addressOf(server), clientId: 'safecase', authentication }
  const { id } = await client.answer(providerSchema, 'POST', '/api/providers', { body })
  server.close()
  return id
}

function addressOf(server: Server): string {
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return `http://127.0.0.1:${port}`
}
