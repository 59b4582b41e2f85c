import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accountJourneyHere } from './account-journey.ts'
import { cellOf } from './grid-screen.ts'
import { axeFindings, exampleLink, screenReady } from './journey.ts'

const journey = accountJourneyHere()

/** What can be used on a screen, explanations of words apart: buttons that are not disabled and fields to write in. */
async function usable(tab: Page): Promise<readonly string[]> {
  const controls = tab.getByRole('main').locator('button, input, select, textarea').filter({ visible: true })
  const named = await controls.evaluateAll((all) =>
    all
      .filter((control) => !control.matches(':disabled, [aria-disabled=true], [readonly]'))
      .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? control.id),
  )
  return named.filter((name) => !name.startsWith('What does'))
}

test('somebody who only reads sees every control that writes disabled, with the reason', async () => {
  const admin = await journey.administrator('Ada Admin', 'ada@example.org')
  const vic = await journey.invited(admin, 'Vic Viewer', 'vic@example.org', ['Viewer'])

  const reason = 'Your roles do not allow changing records.'
  expect(await vic.getByRole('button', { name: 'New case' }).getAttribute('aria-disabled')).toBe('true')
  await exampleLink(vic).click()
  await screenReady(vic, 'Medicines Chart 4')
  const caseUrl = vic.url()

  await vic.goto(`${caseUrl}/hazards/H-1`)
  await screenReady(vic, /^H-1/)
  await vic.getByText(reason, { exact: true }).waitFor()
  const retire = vic.getByRole('button', { name: 'Retire', exact: true })
  expect(await retire.getAttribute('title')).toBe('Your roles do not allow retiring or restoring records.')
  await retire.click({ force: true })
  expect(await vic.getByRole('dialog').count()).toBe(0)
  const file = vic.getByRole('button', { name: /^Evidence from a file/ }).first()
  expect(await file.getAttribute('title')).toBe(reason)
  expect(await vic.getByLabel('Harm', { exact: true }).isDisabled()).toBe(true)
  expect(await axeFindings(vic)).toEqual([])
  expect(await usable(vic)).toEqual(['Look for similar hazards'])

  await vic.goto(`${caseUrl}/workshops/WS-1/room`)
  await screenReady(vic, /^WS-1/)
  await vic.getByRole('heading', { name: 'Actions' }).waitFor()
  expect(await usable(vic)).toEqual([])

  await vic.goto(`${caseUrl}/hazards`)
  await (await cellOf(vic, 'H-1', 'Harm')).click()
  const rate = vic.getByRole('button', { name: 'Rate 1 hazard' })
  expect(await rate.getAttribute('title')).toBe(reason)
  await rate.click({ force: true })
  expect(await vic.getByRole('dialog').count()).toBe(0)
  expect(await vic.getByText('Write a new hazard…').count()).toBe(0)

  await vic.goto(`${caseUrl}/records/control`)
  await screenReady(vic, 'Controls')
  await vic.getByText(reason, { exact: true }).waitFor()
  await vic.goto(`${caseUrl}/import`)
  await screenReady(vic, 'Import a hazard log')
  await vic.getByText('Your roles do not allow importing into a case.', { exact: true }).waitFor()

  await vic.getByRole('button', { name: 'Find or do' }).waitFor()
  await vic.keyboard.press('Control+k')
  await vic.getByRole('combobox', { name: 'Find or do' }).fill('new hazard')
  const write = vic.getByRole('option', { name: /^Write a new hazard/ })
  expect(await write.getAttribute('aria-disabled')).toBe('true')
  await write.getByText(reason).waitFor()
})
