import type { Page, Route } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountJourneyHere } from './account-journey.ts'
import { membersSchema } from '../src/features/account/account-contract.ts'
import { exampleLink, faultsInEveryLook, screenReady } from './journey.ts'

const NAME = 'Prescribing at night'

const journey = accountJourneyHere()
let ada: Page
let bea: Page
let cyd: Page
let workshops: string

beforeAll(async () => {
  ada = await journey.administrator('Ada Reed', 'ada@example.nhs.uk')
  bea = await journey.invited(ada, 'Bea Hart', 'bea@example.nhs.uk', ['Contributor'])
  cyd = await journey.invited(ada, 'Cyd Moss', 'cyd@example.nhs.uk', ['Clinical Safety Officer'])
  await exampleLink(cyd).click()
  await screenReady(cyd, 'Medicines Chart 4')
  workshops = `${cyd.url()}/workshops`
})

/** The part of the room about one hazard. */
const found = (tab: Page, name: string) =>
  tab
    .getByRole('region', { name: /^(Hazards found|Being rated)$/ })
    .getByRole('listitem')
    .filter({ hasText: name })

async function capture(tab: Page, hazard: string, cause: string, effect: string) {
  const form = tab.getByRole('form', { name: 'Write a hazard' })
  await form.getByLabel('Hazard', { exact: true }).fill(hazard)
  await form.getByLabel('Cause').fill(cause)
  await form.getByLabel('Effect').fill(effect)
  await form.getByLabel('Effect').press('Enter')
}

async function judge(tab: Page, form: RegExp, severity: string, likelihood: string, reason: string) {
  const rating = tab.getByRole('form', { name: form })
  await rating.getByLabel('Severity').selectOption(severity)
  await rating.getByLabel('Likelihood').selectOption(likelihood)
  await rating.getByLabel('Reason').fill(reason)
  return rating
}

/** How many people the first screen shows as being in the room. */
const present = () => ada.getByText('Here', { exact: true }).count()

describe('a workshop of three', () => {
  test('is prepared: technique, agenda, members and a guest', async () => {
    await ada.goto(workshops)
    await screenReady(ada, 'Workshops')
    await ada.getByRole('button', { name: 'New workshop' }).click()
    await ada.getByRole('button', { name: 'Prepare the workshop' }).click()
    await ada.getByText('Name the workshop.').waitFor()
    await ada.getByRole('dialog').getByLabel('Name').fill(NAME)
    await ada.getByLabel('FFA: how each function can fail').check()
    await ada.getByRole('button', { name: 'Prepare the workshop' }).click()
    await screenReady(ada, new RegExp(NAME))
    await ada.getByLabel('Function or step of care').fill('1. Order the dose\n2. Verify the order')
    await ada.getByRole('button', { name: 'Add', exact: true }).click()
    await ada.getByRole('button', { name: 'Move Verify the order up' }).press('Enter')
    await ada.getByRole('button', { name: 'Move Order the dose up' }).press('Enter')
    await ada.getByLabel('Member of the organisation').selectOption('Bea Hart')
    await ada.getByRole('button', { name: 'Invite' }).click()
    await ada.getByLabel('Role or expertise of Bea Hart').waitFor()
    await ada.getByLabel('Or the name of a guest').fill('Visiting nurse')
    await ada.getByLabel('Role or expertise', { exact: true }).fill('Night nurse')
    await ada.getByRole('button', { name: 'Invite' }).click()
    await ada.getByLabel('Role or expertise of Visiting nurse').waitFor()
    await expect.poll(() => ada.getByText('Saved', { exact: true }).count()).toBeGreaterThan(1)
    expect(await faultsInEveryLook(ada)).toEqual([])
    await ada.getByRole('button', { name: 'Start the workshop' }).click()
    await ada.getByRole('heading', { level: 2, name: 'Order the dose' }).waitFor()
  })

  test('shows the facilitator who is recorded as here without an open screen', async () => {
    await ada.getByRole('button', { name: 'Mark Bea Hart as here' }).click()
    await ada.getByText('No screen of theirs is open.').waitFor()
    await bea.goto(workshops)
    await ada.getByText('No screen of theirs is open.').waitFor({ state: 'detached' })
    await ada.getByRole('button', { name: 'Mark Bea Hart as left' }).click()
    await expect.poll(present).toBe(1)
  })

  test('is joined, and everybody’s screen follows the facilitator', async () => {
    for (const tab of [bea, cyd]) {
      await tab.goto(workshops)
      await screenReady(tab, 'Workshops')
      await tab.getByRole('link', { name: new RegExp(NAME) }).click()
      await screenReady(tab, new RegExp(NAME))
      await tab.getByRole('button', { name: 'Join' }).click()
      await tab.getByRole('button', { name: 'Leave' }).waitFor()
    }
    await expect.poll(() => ada.getByText('Here', { exact: true }).count()).toBe(3)
    expect(await bea.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true')
    expect(await bea.getByRole('button', { name: 'Next' }).getAttribute('title')).toContain('Ada Reed')
    await ada.getByRole('button', { name: 'Next' }).click()
    for (const tab of [bea, cyd]) await tab.getByRole('heading', { level: 2, name: 'Verify the order' }).waitFor()
    await bea.getByLabel('Too late').check()
    await expect.poll(() => cyd.getByLabel('Too late').isChecked()).toBe(true)
  })

  test('is left by closing the page, and whoever is back at once never left', async () => {
    const room = cyd.url()
    await cyd.goto('about:blank')
    await expect.poll(present).toBe(2)
    await cyd.goto(room)
    await screenReady(cyd, new RegExp(NAME))
    await cyd.getByRole('button', { name: 'Leave' }).waitFor()
    await expect.poll(present).toBe(3)
  })

  test('writes hazards from two screens at once, and all see both', async () => {
    await Promise.all([
      capture(bea, 'Order verified for another patient', 'Two charts open', 'Wrong dose given'),
      capture(cyd, 'Order verified after the dose', 'Night cover of two wards', 'Overdose'),
    ])
    for (const tab of [ada, bea, cyd]) {
      await found(tab, 'another patient').getByText('Because: Two charts open').waitFor()
      await found(tab, 'after the dose').getByText('So that: Overdose').waitFor()
    }
    expect(await faultsInEveryLook(ada)).toEqual([])
  })

  test('keeps what is written next while the last hazard is still on its way', async () => {
    const held: Route[] = []
    await bea.route('**/steps', (route) => void held.push(route), { times: 1 })
    await capture(bea, 'Order verified twice', 'No mark on the chart', 'Double dose')
    const hazard = bea.getByRole('form', { name: 'Write a hazard' }).getByLabel('Hazard', { exact: true })
    await hazard.fill('Order without a route')
    await Promise.all(held.map((route) => route.continue()))
    await bea.getByText('Captured: Order verified twice').waitFor()
    expect(await hazard.inputValue()).toBe('Order without a route')

    // One that is not taken comes back, before what was written since.
    await bea.route('**/steps', (route) => route.abort(), { times: 1 })
    await hazard.press('Enter')
    await bea.getByText('The server cannot be reached.').waitFor()
    expect(await hazard.inputValue()).toBe('Order without a route')
    await hazard.fill('')
  })

  test('is rated blind by each, revealed when all have judged, and agreed with what was not', async () => {
    await found(ada, 'another patient')
      .getByRole('button', { name: /Rate H-\d+ blind/ })
      .click()
    const first = await judge(bea, /^Your rating of/, 'Major', 'High', 'Happened last month')
    await first.getByRole('button', { name: 'Give my rating' }).click()
    await found(bea, 'another patient').getByText('You judged Major × High.').waitFor()
    await found(ada, 'another patient').getByText('1 of 3 have judged.').waitFor()
    for (const tab of [ada, cyd]) expect(await tab.getByText('Happened last month').count()).toBe(0)
    const second = await judge(cyd, /^Your rating of/, 'Minor', 'Low', 'The name is large')
    expect(await faultsInEveryLook(cyd)).toEqual([])
    await second.getByRole('button', { name: 'Give my rating' }).click()
    await found(ada, 'another patient').getByText('2 of 3 have judged.').waitFor()
    const third = await judge(ada, /^Your rating of/, 'Major', 'Medium', 'Charts look alike')
    await third.getByRole('button', { name: 'Give my rating' }).click()
    for (const tab of [ada, bea, cyd]) {
      const ratings = tab.getByRole('table', { name: /^Ratings of/ })
      for (const reason of ['Happened last month', 'The name is large', 'Charts look alike'])
        await ratings.getByText(reason).waitFor()
      await tab.getByText('They differ: severity by 3 steps, likelihood by 2 steps.').waitFor()
    }
    const agreement = await judge(ada, /^Agreed rating of/, 'Major', 'Medium', 'Two of three')
    await agreement.getByLabel('What was not agreed').fill('Cyd Moss sees a lower severity.')
    expect(await faultsInEveryLook(ada)).toEqual([])
    await agreement.getByRole('button', { name: 'Enter the agreed rating' }).click()
    await found(bea, 'another patient').getByText('Cyd Moss sees a lower severity.').waitFor()
  })

  test('is watched by whoever may not write, who is told why nothing can be done', async () => {
    const { members } = membersSchema.parse(
      JSON.parse(await ada.evaluate(async () => (await fetch('/api/members')).text())),
    )
    const watcher = members.find(({ name }) => name === 'Bea Hart')?.person
    const isChanged = await ada.evaluate(async (person) => {
      const body = JSON.stringify({ roles: ['viewer'] })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api/members/${person}`, { method: 'PATCH', headers, body })).ok
    }, watcher)
    expect(isChanged).toBe(true)
    await bea.reload()
    await screenReady(bea, new RegExp(NAME))
    for (const name of [/^(Join|Leave)$/, /^Next$/, /^Capture$/]) {
      const control = bea.getByRole('button', { name })
      await expect.poll(() => control.getAttribute('aria-disabled')).toBe('true')
      expect(await control.getAttribute('title')).toContain('role')
    }
    expect(await bea.getByLabel('Too late').isDisabled()).toBe(true)
    expect(await faultsInEveryLook(bea)).toEqual([])
  })

  test('ends in minutes that are filed, and its hazards know where they were found', async () => {
    const action = ada.getByRole('form', { name: 'Add the action' })
    await action.getByLabel('What is to be done').fill('Watch two night shifts')
    await action.getByLabel('Who does it').fill('Bea Hart')
    await action.getByLabel('By when').fill('2999-01-31')
    await action.getByRole('button', { name: 'Add the action' }).click()
    await bea.getByRole('link', { name: /Watch two night shifts/ }).waitFor()
    await ada.getByRole('button', { name: 'End the workshop' }).click()
    await ada.getByLabel('Remark for the minutes').fill('Go on with supply next week.')
    await ada.getByLabel('Remark for the minutes').blur()
    const minutes = ada.getByRole('region', { name: 'Minutes' })
    await minutes.getByText('Go on with supply next week.').waitFor()
    expect(await faultsInEveryLook(ada)).toEqual([])
    await ada.getByRole('button', { name: 'File the minutes as evidence' }).click()
    await ada.getByText('The text still gives the digest it was filed with.').waitFor()
    for (const said of [
      'Visiting nurse',
      'Cyd Moss sees a lower severity.',
      'Watch two night shifts',
      'Two charts open',
    ])
      expect(await minutes.innerText()).toContain(said)
    expect(await faultsInEveryLook(ada)).toEqual([])

    // Its record offers to change nothing either.
    const ref = /\/workshops\/([^/]+)\/minutes/.exec(ada.url())?.[1] ?? ''
    await ada.goto(`${workshops.replace(/workshops$/, 'records/workshop')}/${ref}`)
    await ada
      .getByRole('region', { name: 'As it was made' })
      .getByText('Go on with supply next week.', { exact: true })
      .waitFor()
    expect(await ada.getByRole('textbox', { name: 'Remark for the minutes' }).count()).toBe(0)

    await bea.getByRole('link', { name: /Order verified for another patient/ }).click()
    await screenReady(bea, /Order verified for another patient/)
    await bea
      .getByRole('link', { name: new RegExp(NAME) })
      .first()
      .click()
    await screenReady(bea, new RegExp(NAME))
    await bea.getByText('Filed', { exact: true }).waitFor()
  })
})
