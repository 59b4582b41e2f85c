import { expect, test } from 'vitest'
import { axeFindings, journeyHere } from './journey.ts'

const journey = journeyHere()

test('what was stored at once is one thing in the history, read on from its latest change to its first', async () => {
  const tab = await journey.at('/history', 'History')
  const entries = tab.getByRole('main').getByRole('listitem')
  await entries.filter({ hasText: 'Case created' }).waitFor()
  const atFirst = await entries.count()
  const stored = entries.filter({
    hasText: /The example case: \d+ hazards, \d+ controls, \d+ causes, \d+ items of evidence, /,
  })
  const each = stored.getByText(/^Each of the \d.*,\d+ changes$/)
  const total = Number((await each.innerText()).replaceAll(/\D/g, ''))
  await each.focus()
  await tab.keyboard.press('Enter')
  await expect.poll(() => entries.count()).toBe(atFirst + 100)
  expect(await axeFindings(tab)).toEqual([])
  const more = stored.getByRole('button', { name: 'Show more' })
  for (let shown = 100; shown < total; shown += 100) {
    await expect.poll(() => entries.count()).toBe(atFirst + shown)
    await more.click()
  }
  await expect.poll(() => entries.count()).toBe(atFirst + total)
  expect(await more.count()).toBe(0)
  await each.click()
  await expect.poll(() => entries.count()).toBe(atFirst)
})
