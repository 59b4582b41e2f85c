import { expect, test } from 'vitest'
import { axeFindings, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

test('two versions of a text are joined and stored as one', async () => {
  const url = `${journey.caseUrl}/hazards/H-6`
  const mine = await journey.open()
  await mine.route('**/events', (route) => route.abort())
  const theirs = await journey.open()
  for (const tab of [mine, theirs]) {
    await tab.goto(url)
    await screenReady(tab, /^H-6/)
  }
  const harm = mine.getByLabel('Harm', { exact: true })
  await theirs.getByLabel('Harm', { exact: true }).fill('Their words.')
  await theirs.getByLabel('Harm', { exact: true }).blur()
  await theirs.getByText('Saved', { exact: true }).waitFor()
  await harm.fill('My words.')
  await harm.blur()
  const clash = mine.getByRole('alert').filter({ hasText: 'somebody else changed this' })
  await clash.getByRole('button', { name: 'Join both, to edit' }).waitFor()
  const beyond = await clash.evaluate(
    (notice) =>
      Math.max(...Array.from(notice.querySelectorAll('*'), (part) => part.getBoundingClientRect().right)) -
      notice.getBoundingClientRect().right,
  )
  expect(beyond).toBeLessThanOrEqual(0)
  await clash.getByRole('button', { name: 'Join both, to edit' }).press('Enter')
  await clash.waitFor({ state: 'detached' })
  expect(await harm.evaluate((field) => field === document.activeElement)).toBe(true)
  await mine.getByText('Saved', { exact: true }).waitFor()
  expect(await axeFindings(mine)).toEqual([])
  await mine.reload()
  await screenReady(mine, /^H-6/)
  await expect.poll(() => harm.inputValue()).toMatch(/^Their words\.\s+My words\.$/)
})
