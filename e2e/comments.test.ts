import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere } from './journey.ts'

const journey = journeyHere()

describe('comments', () => {
  test('stand on every record, call a colleague, and are resolved', async () => {
    const tab = await journey.at('/records/control/CTL-4', /^CTL-4/)
    const comments = tab.getByRole('region', { name: 'Comments', exact: true })
    await comments.getByRole('button', { name: 'Comment', exact: true }).click()
    await comments.getByText('Write the comment.').waitFor()
    expect(await comments.getByLabel('New comment').evaluate((field) => field === document.activeElement)).toBe(true)
    await comments.getByLabel('New comment').fill('Is it still so? @Loc')
    await comments.getByRole('button', { name: '@Local administrator' }).click()
    await tab.reload()
    expect(await comments.getByLabel('New comment').inputValue()).toBe('Is it still so? @Local administrator ')
    await comments.getByRole('button', { name: 'Comment', exact: true }).click()
    const said = comments.getByRole('listitem').filter({ hasText: 'Is it still so?' })
    await said.getByText('@Local administrator').waitFor()
    await expect.poll(() => comments.getByLabel('New comment').inputValue()).toBe('')
    expect(await faultsInEveryLook(tab)).toEqual([])

    await said.getByRole('button', { name: /^Resolve/ }).click()
    await said.waitFor({ state: 'detached' })
    await comments.getByRole('button', { name: 'Show 1 resolved' }).click()
    await said.getByRole('button', { name: /^Reopen/ }).click()
    await said.getByRole('button', { name: /^Resolve/ }).waitFor()
  })
})
