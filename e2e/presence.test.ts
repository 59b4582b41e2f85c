import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accountJourneyHere } from './account-journey.ts'
import { exampleLink, faultsInEveryLook, screenReady } from './journey.ts'

const journey = accountJourneyHere()

const others = (tab: Page) => tab.getByRole('list', { name: 'Also in this case' })

test('two people at one hazard see each other, what each writes in, and each other’s edits', async () => {
  const ada = await journey.administrator('Ada Brown', 'ada@example.org')
  const bea = await journey.invited(ada, 'Bea Cole', 'bea@example.org', ['Clinical Safety Officer'])
  await exampleLink(bea).click()
  await screenReady(bea, 'Medicines Chart 4')
  const caseUrl = bea.url()

  await ada.goto(`${caseUrl}/hazards/H-1`)
  await screenReady(ada, /^H-1/)
  await others(ada).getByText('Bea Cole in this case').waitFor()
  await bea.goto(`${caseUrl}/hazards/H-1`)
  await screenReady(bea, /^H-1/)
  await others(ada).getByText('Bea Cole here too').waitFor()
  await bea.getByLabel('Harm', { exact: true }).focus()
  await others(ada).getByText('Bea Cole writing in Harm').waitFor()
  expect(await faultsInEveryLook(ada)).toEqual([])

  await bea.getByLabel('Harm', { exact: true }).fill('Seen by both at once.')
  await bea.getByLabel('Harm', { exact: true }).blur()
  await expect
    .poll(() => ada.getByLabel('Harm', { exact: true }).inputValue(), { timeout: 10_000 })
    .toBe('Seen by both at once.')

  await bea.close()
  await others(ada).waitFor({ state: 'detached' })
})
