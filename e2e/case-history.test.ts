import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journey, screenReady, startJourney } from './journey.ts'

let journey: Journey

beforeAll(async () => {
  journey = await startJourney()
})

afterAll(async () => {
  await journey?.end()
})

test('the history of a case is read on from its latest change to its first', async () => {
  const tab = await journey.open()
  await tab.goto(`${journey.caseUrl}/history`)
  await screenReady(tab, 'History')
  const count = tab.getByText(/^The last 100 of [\d,]+ changes$/)
  await count.waitFor()
  const whole = /of (\S+) changes/.exec(await count.innerText())?.[1] ?? ''
  const total = Number(whole.replaceAll(',', ''))
  const entries = tab.getByRole('main').getByRole('listitem')
  expect(await entries.count()).toBe(100)
  const more = tab.getByRole('button', { name: 'Show more' })
  for (let shown = 200; shown < total; shown += 100) {
    await more.click()
    await tab.getByText(new RegExp(`^The last ${shown.toLocaleString('en-GB')} of`)).waitFor()
  }
  await more.click()
  await tab.getByText(`${whole} changes`, { exact: true }).waitFor()
  expect(await entries.count()).toBe(total)
  expect(await more.count()).toBe(0)
})
