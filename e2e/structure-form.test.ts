import { expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere } from './journey.ts'

const journey = journeyHere()

test('a row of the authorisation matrix is written in a form, with the documents it approves', async () => {
  const tab = await journey.at('/records/plan/PLAN-1', /^PLAN-1/)
  const matrix = tab.getByRole('group', { name: 'Authorisation matrix', exact: true })
  await matrix.getByRole('button', { name: 'Edit: Authorisation matrix' }).click()
  await matrix.getByRole('button', { name: 'Add a row' }).click()
  await matrix.getByLabel('What').last().fill('Approve the hazard log of a pilot')
  await matrix.getByLabel('Role').last().fill('Chief Nurse')
  await matrix.getByRole('checkbox', { name: 'Hazard Log' }).last().check()
  expect(await faultsInEveryLook(tab)).toEqual([])
  await matrix.getByRole('button', { name: 'Save' }).click()
  const row = matrix.getByRole('row', { name: /Approve the hazard log of a pilot/ })
  await row.getByText('Hazard Log', { exact: true }).waitFor()
  await tab.reload()
  await row.getByText('Chief Nurse').waitFor()
  expect(await matrix.getByRole('row').count()).toBe(7)
})

test('a side-effect check of a control is written in a form', async () => {
  const tab = await journey.at('/records/control/CTL-1', /^CTL-1/)
  const check = tab.getByRole('group', { name: 'Side-effect check' })
  await check.getByRole('button', { name: 'Edit: Side-effect check' }).click()
  await check.getByRole('combobox').first().waitFor()
  expect(await check.getByRole('textbox').count()).toBeGreaterThan(1)
})
