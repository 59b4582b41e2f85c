import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import {
  caseAccessSchema,
  madeInvitationSchema,
  madeTokenSchema,
  membersSchema,
  teamSchema,
  tokenSchema,
} from '../../src/features/account/account-contract.ts'
import { startedSchema } from '../../src/features/long-work/long-work-contract.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { execute } from '../../src/platform/database/statements.ts'
import { invited, personOf, secretOf, type Visitor } from './account-client.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { uploadOf, workOf } from './long-work.ts'
import { describeOnBothProducts } from './running-product.ts'

/** The cases that somebody finds in the portfolio. */
const casesOf = async (client: ApiClient) =>
  (await client.get(portfolioSchema, '/api/portfolio')).cases.map(({ space }) => space.id)

describeOnBothProducts('who may open a case', (running) => {
  let kept: CaseClient
  let open: CaseClient
  let insider: Visitor
  let outsider: Visitor

  const keepTo = (holders: readonly string[]) =>
    running().client.answer(caseAccessSchema, 'PATCH', `/api/spaces/${kept.id}/access`, {
      body: { access: 'named', holders },
    })

  beforeAll(async () => {
    const { client } = running()
    kept = await newCase(client)
    open = await newCase(client)
    insider = await invited(client, 'insider@example.org', ['engineer'])
    outsider = await invited(client, 'outsider@example.org', ['clinical-safety-officer'])
  })

  test('a case kept to named people does not exist for anybody else of the organisation', async () => {
    expect(await casesOf(outsider.client)).toEqual([kept.id, open.id])
    await keepTo([await personOf(insider)])
    expect(await casesOf(insider.client)).toEqual([kept.id, open.id])
    expect(await casesOf(outsider.client)).toEqual([open.id])
    for (const path of [kept.at(''), kept.at('/search?q=hazard'), kept.at('/export'), kept.at('/events')]) {
      expect(await outsider.client.refusal('GET', path)).toMatchObject({ code: 'UNKNOWN_SPACE' })
    }
    const body = { fields: { name: 'Not seen' } }
    const wrote = await outsider.client.refusal('POST', kept.at('/records/hazard'), { body })
    expect(wrote).toMatchObject({ code: 'UNKNOWN_SPACE' })
    expect((await insider.client.send('POST', kept.at('/records/hazard'), { body })).status).toBe(201)
  })

  test('a team opens it for whoever is in the team, for as long as they are', async () => {
    const { client } = running()
    const teams = z.array(teamSchema)
    const people = [await personOf(outsider)]
    const [team] = await client.answer(teams, 'POST', '/api/teams', { body: { name: 'Reviewers', people } })
    await keepTo([team?.id ?? ''])
    expect(await casesOf(outsider.client)).toContain(kept.id)
    expect(await casesOf(insider.client)).not.toContain(kept.id)
    await client.answer(teams, 'PATCH', `/api/teams/${team?.id}`, { body: { name: 'Reviewers', people: [] } })
    expect(await casesOf(outsider.client)).not.toContain(kept.id)
  })

  test('what somebody made of a case is theirs: no colleague finds the work, the document or the import', async () => {
    await keepTo([await personOf(insider)])
    const ours = insider.client
    const body = { report: 'hazard-log', format: 'xlsx' }
    const { work } = await ours.answer(startedSchema, 'POST', kept.at('/reports'), { body })
    const made = await workOf(ours, kept.at('/reports'), body)
    const { download } = z.object({ download: z.string() }).parse(made.result)
    expect((await ours.send('GET', download)).status).toBe(200)
    for (const colleague of [outsider.client, running().client]) {
      expect(await colleague.refusal('GET', `/api/work/${work}`)).toMatchObject({ code: 'UNKNOWN_WORK' })
      expect(await colleague.refusal('GET', download)).toMatchObject({ code: 'REPORT_UNKNOWN' })
    }
    const form = uploadOf({ 'log.csv': 'Hazard,Cause\nWrong dose,Typing\n' })
    const { importId } = z.object({ importId: z.string() }).parse((await workOf(ours, '/api/imports', form)).result)
    const answers = { body: { answers: {} } }
    const answer = `/api/imports/${importId}/answers`
    expect(await running().client.refusal('POST', answer, answers)).toMatchObject({ code: 'IMPORT_UNKNOWN' })
    expect((await ours.send('POST', answer, answers)).status).toBe(200)
  })

  test('whoever leaves takes no case and no team along, and finds none when they are invited again', async () => {
    const { client } = running()
    const email = 'leaver@example.org'
    const leaver = await invited(client, email, ['engineer'])
    const person = await personOf(leaver)
    const teams = z.array(teamSchema)
    const named = { name: 'Those who leave', people: [person] }
    const team = (await client.answer(teams, 'POST', '/api/teams', { body: named })).find(
      ({ name }) => name === named.name,
    )
    await keepTo([person, team?.id ?? ''])
    await leaver.arrive('/api/organisations', { name: 'Elsewhere', kind: 'deployer' })

    await client.answer(membersSchema, 'POST', `/api/members/${person}/end`, { body: {} })
    const access = await client.get(caseAccessSchema, `/api/spaces/${kept.id}/access`)
    expect(access.holders).toEqual([team?.id])
    expect((await client.get(teams, '/api/teams')).find(({ id }) => id === team?.id)?.people).toEqual([])
    const back = { body: { access: 'named', holders: [person] } }
    expect((await client.send('PATCH', `/api/spaces/${kept.id}/access`, back)).status).not.toBe(200)

    const invitation = { name: 'A newcomer', email, roles: ['engineer'] }
    const { link } = await client.answer(madeInvitationSchema, 'POST', '/api/invitations', { body: invitation })
    await leaver.arrive(`/api/invitations/${secretOf(link)}/accept`, { name: 'Back again' })
    expect(await personOf(leaver)).toBe(person)
    expect(await casesOf(leaver.client)).toEqual([open.id])
  })

  test('an administrator sees every case, so that nobody can hide one from who lets people in', async () => {
    await keepTo([])
    expect(await casesOf(running().client)).toContain(kept.id)
  })

  test('a service token does what its scopes say, in the cases it names, until it is revoked', async () => {
    const { client, url } = running()
    const body = { name: 'CI', scopes: ['space.read', 'record.write'], spaces: [kept.id], days: 1 }
    const { id, secret } = await client.answer(madeTokenSchema, 'POST', '/api/tokens', { body })
    expect(secret).toMatch(/^safecase_token_[\w-]{43}$/)
    const program = apiClient(url, secret)
    expect(await casesOf(program)).toEqual([kept.id])
    const hazard = { body: { fields: { name: 'Found by a test run' } } }
    expect((await program.send('POST', kept.at('/records/hazard'), hazard)).status).toBe(201)
    expect(await program.refusal('POST', open.at('/records/hazard'), hazard)).toMatchObject({ code: 'UNKNOWN_SPACE' })
    const report = { body: { report: 'hazard-log', format: 'xlsx' } }
    expect(await program.refusal('POST', kept.at('/reports'), report)).toMatchObject({ code: 'NOT_PERMITTED' })
    for (const path of ['/api/members', '/api/tokens']) {
      expect(await program.refusal('GET', path)).toMatchObject({ code: 'NOT_PERMITTED' })
    }
    expect(await program.refusal('GET', '/api/profile')).toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect((await client.get(z.array(tokenSchema), '/api/tokens'))[0]).toMatchObject({ id, name: 'CI' })
    await client.send('POST', `/api/tokens/${id}/revoke`, { body: {} })
    expect(await program.refusal('GET', '/api/portfolio')).toMatchObject({ code: 'NOT_SIGNED_IN' })
  })

  test('a service token opens nothing after its last day', async () => {
    const { client, url, product } = running()
    const body = { name: 'Old', scopes: ['space.read'], days: 1 }
    const { id, secret } = await client.answer(madeTokenSchema, 'POST', '/api/tokens', { body })
    const program = apiClient(url, secret)
    expect((await program.send('GET', '/api/portfolio')).status).toBe(200)
    await product.database.accounts((tx) =>
      execute(tx, 'update service_token set expires_at = now() where id = $1', [id]),
    )
    expect(await program.refusal('GET', '/api/portfolio')).toMatchObject({
      code: 'NOT_SIGNED_IN',
      detail: 'The token of the request opens nothing here.',
    })
    const living = await client.get(z.array(tokenSchema), '/api/tokens')
    expect(living.map((token) => token.id)).not.toContain(id)
  })

  test('a token without named cases opens those that are open to everybody, and no other', async () => {
    const { client, url } = running()
    const body = { name: 'Reader', scopes: ['space.read'], days: 1 }
    const { secret } = await client.answer(madeTokenSchema, 'POST', '/api/tokens', { body })
    expect(await casesOf(apiClient(url, secret))).toEqual([open.id])
  })
})
