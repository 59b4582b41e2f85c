import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

const NAMES = ['Ada Byron', 'Ben Okafor', 'Cai Rees', 'Dee Lall', 'Eve Moss', 'Fay Quinn', 'Gus Hart', 'Ida Noor']
const membersSchema = z.looseObject({ members: z.array(z.looseObject({ name: z.string(), email: z.string() })) })

test('eight people can be searched by name or role, and the address keeps what was looked for', async () => {
  const tab = await journey.open()
  await tab.route('**/api/members', async (route) => {
    const answer = await route.fetch()
    const { members, ...rest } = membersSchema.parse(await answer.json())
    const people = NAMES.map((name, place) => ({
      ...members[0],
      person: `6a0e7c1e-0000-4000-8000-00000000000${place}`,
      name,
      email: `${name.replace(' ', '.').toLowerCase()}@northway.example`,
    }))
    await route.fulfill({ response: answer, json: { ...rest, members: people } })
  })
  await tab.goto(`${journey.server.url}/organisation/members`)
  await screenReady(tab, 'Members')
  const people = tab.getByRole('region', { name: 'People' }).getByRole('listitem')
  await expect.poll(() => people.count()).toBeGreaterThanOrEqual(NAMES.length)
  expect(await faultsInEveryLook(tab)).toEqual([])

  await tab.keyboard.press('/')
  await tab.keyboard.type('okafor')
  await tab.getByRole('status').getByText('1 person found').waitFor()
  expect(new URL(tab.url()).searchParams.get('q')).toBe('okafor')
  expect(await tab.getByRole('link', { name: 'Ben Okafor' }).isVisible()).toBe(true)
  expect(await tab.getByRole('link', { name: 'Cai Rees' }).isVisible()).toBe(false)

  await tab.getByLabel('Search people').fill('nobody of this name')
  await tab.getByRole('status').getByText('0 people found').waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
  await tab.reload()
  await tab.getByRole('status').getByText('0 people found').waitFor()
  await tab.getByLabel('Search people').fill('')
  await tab.getByRole('link', { name: 'Cai Rees' }).waitFor()
})
