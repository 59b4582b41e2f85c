import { expect, test } from 'vitest'
import {
  confirmedRecoverySchema,
  invitationOfferSchema,
  madeInvitationSchema,
  passwordBegunSchema,
  profileSchema,
  startedRecoverySchema,
} from '../../src/features/account/account-contract.ts'
import { codeAt } from '../../src/platform/auth/one-time-code.ts'
import { invited, membersOf, personOf, secretOf, setPassword, Visitor } from './account-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const PASSWORD = 'four words and a stone'
const HALF_A_MINUTE = 30_000

describeOnBothProducts('accounts', (running) => {
  test('an invitation makes a member once, with the roles it names', async () => {
    const { client, url } = running()
    const body = { name: 'Ana', email: ' Ana@Example.org'.trim(), roles: ['reviewer'] }
    const { link } = await client.answer(madeInvitationSchema, 'POST', '/api/invitations', { body })
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation\/[\w-]{43}$/)
    const visitor = new Visitor(url)
    const at = `/api/invitations/${secretOf(link)}`
    const offer = await visitor.client.get(invitationOfferSchema, at)
    expect(offer).toMatchObject({ organisation: 'Ours', email: 'ana@example.org', known: false })
    await visitor.arrive(`${at}/accept`, { name: 'Ana' })
    expect(await visitor.session()).toMatchObject({ person: 'Ana', email: 'ana@example.org', roles: ['reviewer'] })
    expect(await visitor.client.refusal('GET', at)).toMatchObject({ code: 'INVITATION_SPENT' })
    const again = { body: { name: 'Somebody else' } }
    expect(await visitor.client.refusal('POST', `${at}/accept`, again)).toMatchObject({ code: 'INVITATION_SPENT' })
    const { members, invitations } = await membersOf(client)
    expect(members.find(({ name }) => name === 'Ana')).toMatchObject({ roles: ['reviewer'], methods: [] })
    expect(invitations).toEqual([])
  })

  test('an invitation that was withdrawn, or made again, lets nobody in', async () => {
    const { client, url } = running()
    const invite = async () => {
      const body = { name: 'Ben', email: 'ben@example.org', roles: ['viewer'] }
      return client.answer(madeInvitationSchema, 'POST', '/api/invitations', { body })
    }
    const [first, second] = [await invite(), await invite()]
    const accept = ({ link }: { readonly link: string }) =>
      new Visitor(url).client.refusal('POST', `/api/invitations/${secretOf(link)}/accept`, { body: { name: 'Ben' } })
    expect(await accept(first)).toMatchObject({ code: 'INVITATION_SPENT' })
    await client.send('POST', `/api/invitations/${second.id}/withdraw`, { body: {} })
    expect(await accept(second)).toMatchObject({ code: 'INVITATION_SPENT' })
  })

  test('a password opens nothing without the code of its app, and no code works twice', async () => {
    const visitor = await invited(running().client, 'cleo@example.org', ['engineer'])
    const { secret, spent } = await setPassword(visitor, PASSWORD)
    visitor.forget()
    const given = { email: 'Cleo@example.org', password: PASSWORD }
    const refused = (body: object) => visitor.client.refusal('POST', '/api/sign-in/password', { body })
    expect(await refused({ ...given, password: `${PASSWORD}s` })).toMatchObject({ code: 'SIGN_IN_REFUSED' })
    expect(await refused(given)).toMatchObject({ code: 'SECOND_FACTOR_NEEDED' })
    expect(await refused({ ...given, code: spent })).toMatchObject({ code: 'SIGN_IN_REFUSED' })
    await visitor.arrive('/api/sign-in/password', { ...given, code: codeAt(secret, Date.now() + HALF_A_MINUTE) })
    expect(await visitor.session()).toMatchObject({ email: 'cleo@example.org' })
  })

  test('nobody is told which addresses have an account', async () => {
    const visitor = new Visitor(running().url)
    const body = { email: 'nobody@example.org', password: PASSWORD, code: '123456' }
    expect(await visitor.client.refusal('POST', '/api/sign-in/password', { body })).toMatchObject({
      code: 'SIGN_IN_REFUSED',
      detail: 'This does not sign you in.',
    })
  })

  test('a password that is easily guessed is refused, and one whose app was not shown counts for nothing', async () => {
    const visitor = await invited(running().client, 'dominic@example.org', ['viewer'])
    for (const password of ['short', 'aaaaaaaaaaaaaaaa', 'password for the ward', 'dominic and friends']) {
      const refused = await visitor.client.refusal('POST', '/api/profile/password', { body: { password } })
      expect([password, refused.code]).toEqual([password, 'PASSWORD_UNFIT'])
    }
    await visitor.client.answer(passwordBegunSchema, 'POST', '/api/profile/password', { body: { password: PASSWORD } })
    expect((await visitor.client.get(profileSchema, '/api/profile')).password).toBe(false)
  })

  test('roles change at the next request, and the last administrator stays one', async () => {
    const { client, administrator } = running()
    const visitor = await invited(client, 'eve@example.org', ['viewer'])
    const body = { roles: ['clinical-safety-officer'] }
    expect((await visitor.session()).permissions).not.toContain('record.write')
    await client.send('PATCH', `/api/members/${await personOf(visitor)}`, { body })
    expect((await visitor.session()).permissions).toContain('record.write')
    const at = `/api/members/${administrator.person}`
    expect(await client.refusal('PATCH', at, { body })).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
    expect(await client.refusal('POST', `${at}/end`, { body: {} })).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
  })

  test('a membership that ended speaks for nobody from the next request on', async () => {
    const { client } = running()
    const visitor = await invited(client, 'fay@example.org', ['engineer'])
    const person = await personOf(visitor)
    expect((await client.send('POST', `/api/members/${person}/end`, { body: {} })).status).toBe(200)
    expect(await visitor.client.refusal('GET', '/api/session')).toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect((await membersOf(client)).members.some((one) => one.person === person)).toBe(false)
    const back = await client.answer(madeInvitationSchema, 'POST', '/api/invitations', {
      body: { name: 'Fay', email: 'fay@example.org', roles: ['viewer'] },
    })
    const at = `/api/invitations/${secretOf(back.link)}/accept`
    expect(await visitor.client.refusal('POST', at, { body: { name: 'Fay' } })).toMatchObject({
      code: 'ACCOUNT_EXISTS',
    })
  })

  test('somebody who cannot sign is let back in by one person with both halves', async () => {
    const { client, url } = running()
    const visitor = await invited(client, 'gus@example.org', ['viewer'])
    await setPassword(visitor, PASSWORD)
    const at = `/api/members/${await personOf(visitor)}/recovery`
    const started = await client.answer(startedRecoverySchema, 'POST', at, { body: {} })
    const use = `/api/recoveries/${secretOf(started.link ?? '')}/use`
    const back = new Visitor(url)
    expect(await back.client.refusal('POST', use, { body: { code: 'guessed' } })).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    })
    await back.arrive(use, { code: started.code })
    expect(await back.client.get(profileSchema, '/api/profile')).toMatchObject({ password: false, passkeys: [] })
    expect(await visitor.client.refusal('GET', '/api/session')).toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect(await back.client.refusal('POST', use, { body: { code: started.code } })).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    })
  })

  test('somebody who can sign is let back in by two people only, neither of them themselves', async () => {
    const { client, url, administrator } = running()
    const officer = await invited(client, 'hana@example.org', ['clinical-safety-officer', 'administrator'])
    const second = await invited(client, 'ida@example.org', ['administrator'])
    const person = await personOf(officer)
    const at = `/api/members/${person}/recovery`
    expect(await officer.client.refusal('POST', at, { body: {} })).toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
    const started = await client.answer(startedRecoverySchema, 'POST', at, { body: {} })
    expect(started.link).toBeNull()
    const confirm = `/api/recoveries/${started.id}/confirm`
    for (const same of [client, officer.client]) {
      expect(await same.refusal('POST', confirm, { body: {} })).toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
    }
    const { link } = await second.client.answer(confirmedRecoverySchema, 'POST', confirm, { body: {} })
    const back = new Visitor(url)
    await back.arrive(`/api/recoveries/${secretOf(link)}/use`, { code: started.code })
    expect(await personOf(back)).toBe(person)
    for (const visitor of [back, second]) {
      await client.send('POST', `/api/members/${await personOf(visitor)}/end`, { body: {} })
    }
    expect((await membersOf(client)).members.map((one) => one.person)).toContain(administrator.person)
  })

  test('two invitations of one new address, accepted at once, make one account', async () => {
    const { client, url } = running()
    const elsewhere = await invited(client, 'south-ward@example.org', ['viewer'])
    await elsewhere.arrive('/api/organisations', { name: 'South Ward Trust', kind: 'deployer' })
    for (const nth of [1, 2, 3, 4, 5]) {
      const body = { name: 'Gil', email: `gil-${nth}@example.org`, roles: ['viewer'] }
      const accepting: string[] = []
      for (const inviter of [client, elsewhere.client]) {
        const { link } = await inviter.answer(madeInvitationSchema, 'POST', '/api/invitations', { body })
        accepting.push(`/api/invitations/${secretOf(link)}/accept`)
      }
      const accept = (at: string) => new Visitor(url).client.send('POST', at, { body: { name: 'Gil' } })
      const answers = await Promise.all(accepting.map(accept))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    }
  })

  test('a person belongs to several organisations and acts in one at a time', async () => {
    const visitor = await invited(running().client, 'jo@example.org', ['viewer'])
    const here = (await visitor.session()).organisation
    await visitor.arrive('/api/organisations', { name: 'North Ward Trust', kind: 'deployer' })
    const there = await visitor.session()
    expect(there).toMatchObject({ organisation: { name: 'North Ward Trust' }, roles: ['administrator'] })
    expect(there.organisations.map(({ name }) => name)).toEqual(['Ours', 'North Ward Trust'])
    await visitor.arrive('/api/session/organisation', { organisation: here.id })
    expect(await visitor.session()).toMatchObject({ organisation: here, roles: ['viewer'] })
  })

  test('a person sees their sessions and can end them', async () => {
    const visitor = await invited(running().client, 'kit@example.org', ['viewer'])
    const { secret } = await setPassword(visitor, PASSWORD)
    const elsewhere = new Visitor(running().url)
    const code = codeAt(secret, Date.now() + HALF_A_MINUTE)
    await elsewhere.arrive('/api/sign-in/password', { email: 'kit@example.org', password: PASSWORD, code })
    const { sessions } = await visitor.client.get(profileSchema, '/api/profile')
    expect(sessions.map(({ isThis, method }) => [isThis, method])).toEqual([
      [false, 'password'],
      [true, 'invitation'],
    ])
    await visitor.client.send('POST', '/api/profile/sessions/end-others', { body: {} })
    expect(await elsewhere.client.refusal('GET', '/api/session')).toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect((await visitor.session()).email).toBe('kit@example.org')
  })
})
