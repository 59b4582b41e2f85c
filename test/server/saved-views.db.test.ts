import { expect, test } from 'vitest'
import { savedViewsSchema, type SavedView } from '../../src/features/saved-views/saved-views-contract.ts'
import type { ApiClient } from './api-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const list = async (client: ApiClient, screen = 'hazard-log') =>
  (await client.get(savedViewsSchema, `/api/views?screen=${screen}`)).views

const send = async (client: ApiClient, method: string, path: string, body: object): Promise<readonly SavedView[]> =>
  (await client.answer(savedViewsSchema, method, path, { body })).views

const named = (name: string, more: object = {}) => ({
  screen: 'hazard-log',
  name,
  search: { level: 'unrated' },
  ...more,
})

const viewNamed = (wanted: string, views: readonly SavedView[]) => views.find(({ name }) => name === wanted)

const namesOf = (views: readonly SavedView[]) => views.map(({ name }) => name)

describeOnBothProducts('saved views', (running) => {
  test('are of one screen and of whoever made them, until they are shared', async () => {
    const officer = await running().member('clinical-safety-officer')
    const viewer = await running().member('viewer')
    await send(officer, 'POST', '/api/views', named('Unrated'))
    const [, second] = await send(officer, 'POST', '/api/views', named('at level 5', { search: { level: '5' } })).then(
      (views) => views.toReversed(),
    )
    expect(namesOf(await list(officer))).toEqual(['at level 5', 'Unrated'])
    expect(await list(officer, 'portfolio')).toEqual([])
    expect(await list(viewer)).toEqual([])

    await send(officer, 'PATCH', `/api/views/${second?.id ?? ''}`, { shared: true })
    const [shared] = await list(viewer)
    expect(shared).toMatchObject({
      name: 'at level 5',
      search: { level: '5' },
      shared: true,
      mine: false,
      mayChange: false,
    })
    const rename = await viewer.refusal('PATCH', `/api/views/${shared?.id ?? ''}`, { body: { name: 'Mine now' } })
    expect(rename).toMatchObject({ code: 'NOT_PERMITTED' })
  })

  test('come by name as in an English index, whatever the database takes for the order of letters', async () => {
    const officer = await running().member('clinical-safety-officer')
    for (const name of ['Zones', 'évidence', 'due', 'Ärzte', 'Actions'])
      await send(officer, 'POST', '/api/views', named(name, { screen: 'portfolio' }))
    expect(namesOf(await list(officer, 'portfolio'))).toEqual(['Actions', 'Ärzte', 'due', 'évidence', 'Zones'])
  })

  test('can be kept by whoever may read, and shared by whoever the permission table says', async () => {
    const viewer = await running().member('viewer')
    const own = viewNamed('My own', await send(viewer, 'POST', '/api/views', named('My own')))
    expect(own).toMatchObject({ mine: true, mayChange: true, shared: false })
    const share = { body: { shared: true } }
    expect(await viewer.refusal('PATCH', `/api/views/${own?.id ?? ''}`, share)).toMatchObject({ code: 'NOT_PERMITTED' })
    const shared = { body: named('Ours', { shared: true }) }
    expect(await viewer.refusal('POST', '/api/views', shared)).toMatchObject({ code: 'NOT_PERMITTED' })
    const colleague = await running().member('contributor')
    expect(await colleague.refusal('PATCH', `/api/views/${own?.id ?? ''}`, share)).toMatchObject({
      code: 'UNKNOWN_VIEW',
    })
  })

  test('change by part, are deleted, and come back as they were', async () => {
    const member = await running().member('contributor')
    const made = viewNamed('Before', await send(member, 'POST', '/api/views', named('Before')))
    const at = `/api/views/${made?.id ?? ''}`
    const renamed = viewNamed('After', await send(member, 'PATCH', at, { name: 'After' }))
    expect(renamed).toMatchObject({ name: 'After', search: { level: 'unrated' } })
    const moved = viewNamed('After', await send(member, 'PATCH', at, { search: { q: 'dose' } }))
    expect(moved).toMatchObject({ name: 'After', search: { q: 'dose' } })
    expect(namesOf(await send(member, 'POST', `${at}/end`, {}))).not.toContain('After')
    expect(await member.refusal('PATCH', at, { body: { name: 'Gone' } })).toMatchObject({ code: 'UNKNOWN_VIEW' })
    const back = await send(member, 'POST', `${at}/restore`, {})
    expect(back.find(({ id }) => id === made?.id)).toEqual(moved)
    expect(await member.refusal('POST', `${at}/restore`, { body: {} })).toMatchObject({ code: 'UNKNOWN_VIEW' })
  })

  test('are as many of a screen as somebody can look through', async () => {
    const member = await running().member('contributor')
    const own = async () => (await list(member)).filter(({ mine }) => mine)
    const room = 100 - (await own()).length
    const all = Array.from({ length: room }, (_, nth) => named(`View ${nth}`))
    for (const view of all) await send(member, 'POST', '/api/views', view)
    const one = { body: named('One more') }
    expect(await member.refusal('POST', '/api/views', one)).toMatchObject({ code: 'VIEWS_TOO_MANY', status: 409 })
    await send(member, 'POST', '/api/views', named('Of another screen', { screen: 'portfolio' }))
    const at = `/api/views/${(await own())[0]?.id ?? ''}`
    await send(member, 'POST', `${at}/end`, {})
    await send(member, 'POST', '/api/views', named('In its place'))
    expect(await member.refusal('POST', `${at}/restore`, { body: {} })).toMatchObject({ code: 'VIEWS_TOO_MANY' })
  })

  test('are refused without a name, of no such screen, and with more than an address holds', async () => {
    const { client } = running()
    const search = Object.fromEntries(Array.from({ length: 41 }, (_, place) => [`p${place}`, 'x']))
    for (const body of [
      named(' '),
      { ...named('A'), screen: 'kitchen' },
      named('A', { search }),
      named('A', { search: { q: 1 } }),
    ]) {
      expect(await client.refusal('POST', '/api/views', { body })).toMatchObject({ code: 'INVALID_REQUEST' })
    }
  })
})
