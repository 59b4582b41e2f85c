import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { membersSchema } from '../../src/features/account/account-contract.ts'
import { searchAnswerSchema } from '../../src/features/records/records-contract.ts'
import { ROLES } from '../../src/domain/permission/permission.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { newCase } from './case-client.ts'
import { everythingIn } from './everything.ts'
import { askBoth, cellsOf, LEAKS, leakingClient, lingeringClient, workForBoth } from './isolation-matrix.ts'
import type { Targets } from './operations.ts'
import { contentsOf } from './organisation-contents.ts'
import { type StatementWatch, watchStatements } from './statement-watch.ts'
import { describeOnBothProducts, type OrganisationAway } from './running-product.ts'

describeOnBothProducts('another organisation', (running) => {
  let away: OrganisationAway
  let target: Targets
  let standpoint: Targets
  let watch: StatementWatch
  beforeAll(() => {
    watch = watchStatements()
  })
  afterAll(() => watch.end())
  beforeAll(async () => {
    await running().member('viewer')
    target = await everythingIn(running().client)
    away = await running().organisationAway()
    await away.member('viewer')
    standpoint = await everythingIn(away.client)
  })

  // Each cell is asked twice by each role: with an id of ours, and with one that nobody has. Nothing may differ.
  test.each([...ROLES, null])('as %s is answered about our ids as about ids that nobody has', async (role) => {
    const stranger = await away.member(role)
    const before = await contentsOf(running().product.database, target.organisation)
    const cells = cellsOf(target, standpoint)
    expect(cells.length).toBeGreaterThan(45)
    for (const cell of cells) {
      const [asked, asUnknown] = await askBoth(stranger, cell)
      const place = `${cell.operation} at ${cell.position}`
      expect([place, asked]).toEqual([place, asUnknown])
      expect([place, asked.code]).not.toEqual([place, null])
    }
    expect(await contentsOf(running().product.database, target.organisation)).toEqual(before)
    process.stdout.write(`${cells.length} cells as ${role ?? 'a member without a role'}, each asked twice: 0 differ\n`)
  })

  // How long an answer takes is what had to be done for it: the same statements, and as many rows of each.
  test('makes the database do the same for our ids as for ids that nobody has', async () => {
    const stranger = await away.member('administrator')
    const cells = cellsOf(target, standpoint)
    let asked = 0
    for (const cell of cells) {
      const [forOurs, forNobodys] = await workForBoth(watch, stranger, cell)
      expect([cell.operation, cell.position, forOurs]).toEqual([cell.operation, cell.position, forNobodys])
      if (forOurs.length > 0) asked += 1
    }
    // The others are answered from what is held in memory.
    expect(asked).toBeGreaterThan(cells.length / 2)
    process.stdout.write(`${asked} of ${cells.length} cells ask the database, each twice: 0 differ\n`)
  })

  test('is found out by a statement more alone', async () => {
    const cell = cellsOf(target, standpoint).find(({ operation }) => operation === 'getRecord')
    if (cell === undefined) throw new Error('There is no cell to plant a leak into.')
    const lingering = lingeringClient(away.client, cell.ids[0], running().product.database)
    const [told, nothing] = await workForBoth(watch, lingering, cell)
    expect(told).not.toEqual(nothing)
  })

  // What is watched must be able to fail: one leak in each of the channels, planted into the answers of one operation.
  test.each(LEAKS)('is found out by %s alone', async (_, leak) => {
    const cell = cellsOf(target, standpoint).find(({ operation }) => operation === 'getRecord')
    if (cell === undefined) throw new Error('There is no cell to plant a leak into.')
    const [honest, leaking] = [away.client, leakingClient(away.client, cell.ids[0], leak)]
    const [asked, asUnknown] = await askBoth(honest, cell)
    expect(asked).toEqual(asUnknown)
    const [told, nothing] = await askBoth(leaking, cell)
    expect(told).not.toEqual(nothing)
  })

  test('is found out by what it would leave behind', async () => {
    const { database } = running().product
    const before = await contentsOf(database, target.organisation)
    const token = { name: 'Left behind', scopes: ['space.read'], days: 1 }
    await running().client.send('POST', '/api/tokens', { body: token })
    const after = await contentsOf(database, target.organisation)
    const changed = Object.keys(after).filter((table) => after[table] !== before[table])
    expect(changed).toEqual(expect.arrayContaining(['event', 'ledger_head', 'service_token']))
  })

  test('sees nothing of ours in what it lists and searches', async () => {
    const stranger = await running().stranger()
    expect((await stranger.get(portfolioSchema, '/api/portfolio')).cases).toEqual([])
    expect((await stranger.get(membersSchema, '/api/members')).members).toHaveLength(1)
    expect(await stranger.get(z.array(z.unknown()), '/api/teams')).toEqual([])
    expect(await stranger.get(z.array(z.unknown()), '/api/tokens')).toEqual([])
    const theirs = await newCase(stranger)
    const found = await stranger.get(searchAnswerSchema, theirs.at('/search?q=Ours'))
    expect(found).toMatchObject({ hits: [] })
  })

  test('cannot join its records to ours, nor name ours in its own case', async () => {
    const ours = await newCase(running().client)
    const hazard = await ours.create('hazard', { name: 'Ours' })
    const theirs = await newCase(await running().stranger())
    const cause = await theirs.create('cause', { name: 'Theirs' })
    const link = (from: string, to: string) =>
      theirs.client.refusal('POST', theirs.at('/links'), { body: { role: 'leads-to', from, to } })
    expect(await link(cause.id, hazard.id)).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(await link(hazard.id, cause.id)).toMatchObject({ code: 'UNKNOWN_RECORD' })
    const inOurs = ours.at(`/records/cause/${cause.id}`)
    expect(await ours.client.refusal('GET', inOurs)).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect((await ours.detail(hazard)).neighbours).toEqual([])
  })

  test('numbers its references by itself', async () => {
    const theirs = await newCase(await running().stranger())
    expect((await theirs.create('hazard', { name: 'The first of theirs' })).ref).toBe('H-1')
  })
})
