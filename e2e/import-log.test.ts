import { describe, expect, test } from 'vitest'
import { axeFindings, exampleLink, faultsInEveryLook, homeReady, journeyHere, screenReady } from './journey.ts'

const LOG = [
  'Ref,Hazard,Cause,Control,Severity,Likelihood,Risk,Status',
  'HZ1,Result shown for another patient,Two tabs are open,The banner names the patient,Major,Low,3,Open',
  'HZ2,Result arrives late,"1. Queue is full\n2. Network is away",A queue alarm,Considerable,Medium,3,Open',
  ',,,,,,,',
  'HZ3,Unit is missing,Source sends none,,High,Often,,Open',
].join('\n')

const journey = journeyHere()

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('importing a hazard log', () => {
  test('accounts for every row, asks what is open, and stores a new case', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/import`)
    await screenReady(tab, 'Import a hazard log')
    await tab.getByLabel('Choose files').setInputFiles(file('results.csv', LOG))
    const ledger = tab.getByRole('region', { name: 'What became of every row' })
    await ledger.waitFor()
    const figures = (await ledger.getByRole('definition').allTextContents()).map(Number)
    expect(figures[0]).toBe(figures.slice(1).reduce((sum, figure) => sum + figure, 0))
    expect(await axeFindings(tab)).toEqual([])

    await tab.getByText('Answer the questions first.').waitFor()
    const severity = tab.getByRole('group', { name: /^“High” is stated as severity/ })
    await severity.getByRole('radio', { name: 'Considerable' }).check()

    // What was chosen waits in Now, and goes on here as it was left.
    await tab.goto(`${journey.server.url}/?kind=import`)
    await homeReady(tab)
    const item = tab.getByRole('listitem').filter({ hasText: /^.*3 hazards of results\.csv are read and not stored/ })
    await item.getByRole('button', { name: /^Look at it/ }).click()
    await severity.getByRole('radio', { name: 'Considerable', checked: true }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await item.getByRole('button', { name: 'Give it up' }).click()
    await item.waitFor({ state: 'detached' })
    await tab.getByRole('button', { name: 'Undo' }).click()
    await item.waitFor()
    await item.getByRole('button', { name: /^Look at it/ }).click()
    await item.getByRole('link', { name: 'Review and store it' }).click()
    await screenReady(tab, 'Import a hazard log')
    await severity.getByRole('radio', { name: 'Considerable', checked: true }).waitFor()
    await tab.getByRole('button', { name: 'Use these answers' }).click()
    await tab.getByText(/^Nothing is left open/).waitFor()
    await tab.getByRole('region', { name: '3 hazards found' }).waitFor()
    const name = tab.getByLabel('Name of the new case')
    expect(await name.inputValue()).toBe('Results')
    await name.fill('')
    await tab.getByRole('button', { name: 'Store 3 hazards' }).click()
    await tab.getByText('Write the name of the new case.').waitFor()
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
    await name.fill('Results viewer')
    await tab.getByRole('button', { name: 'Store 3 hazards' }).click()
    await tab.getByText('Stored', { exact: true }).waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await tab.getByRole('link', { name: 'Open the hazard log' }).click()
    await screenReady(tab, 'Hazard log')
    await tab.getByRole('rowheader', { name: 'Result arrives late' }).waitFor()

    // Back from the case comes what was stored, and before it no import that would ask for the files again.
    await tab.goBack()
    await tab.getByText('Stored', { exact: true }).waitFor()
    await tab.goBack()
    await tab.getByRole('heading', { name: 'Drop your hazard log here' }).waitFor()
  })

  test('a log that comes again is shown as differences before it is stored', async () => {
    const tab = await journey.open()
    const read = async (text: string) => {
      await tab.goto(`${journey.server.url}/import`)
      await tab.getByLabel('Choose files').setInputFiles(file('wards.csv', text))
      await tab.getByRole('region', { name: 'What became of every row' }).waitFor()
    }
    const head = 'Ref,Hazard,Effect,Cause,Status\n'
    await read(`${head}W1,Wrong ward,Late visit,Old list,Open\nW2,Wrong bed,Missed visit,Old plan,Open\n`)
    await tab.getByLabel('Name of the new case').fill('Ward rounds')
    await tab.getByRole('button', { name: 'Store 2 hazards' }).click()
    await tab.getByText('Stored', { exact: true }).waitFor()

    await read(`${head}W1,Wrong ward,Visit too late,Old list,Closed\nW3,Wrong day,No visit,Old date,Open\n`)
    await tab.getByLabel('Into').selectOption({ label: 'Ward rounds' })
    const differences = tab.getByRole('region', { name: 'What would change in the case' })
    await differences.getByText('1 new, 1 changed, 0 the case says already.').waitFor()
    const changed = differences.getByRole('listitem').filter({ hasText: 'W1' })
    await changed.getByText('Late visit', { exact: true }).waitFor()
    await changed.getByText('Visit too late', { exact: true }).waitFor()
    await differences.getByText(/^The file says W1 is Closed\./).waitFor()
    await differences.getByText(/^The file does not name W2\./).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.getByRole('button', { name: 'Store 1 new and 1 changed' }).click()
    await tab.getByText('Stored', { exact: true }).waitFor()

    await read(`${head}W1,Wrong ward,Visit too late,Old list,Open\n`)
    await tab.getByLabel('Into').selectOption({ label: 'Ward rounds' })
    await differences.getByText('Nothing would change: the case says all of this already.').waitFor()
    expect(await tab.getByRole('button', { name: /^Store/ }).isDisabled()).toBe(true)
  })

  test('a deployer says whose log it is, and answers the controls that the manufacturer transferred', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/import`)
    const log =
      'Ref,Hazard,Existing controls,Training controls,Severity,Likelihood,Status\n' +
      'D1,Wrong dose is shown,Units are checked,Train prescribers,Major,Low,Transferred\n' +
      'D2,Old allergies are shown,The cache ends,,Major,Low,Open\n'
    await tab.getByLabel('Choose files').setInputFiles(file('Ward_Chart-hazard-log_v2.csv', log))
    const store = tab.getByRole('button', { name: 'Store 2 hazards' })
    const name = tab.getByLabel('Name of the new case')
    await name.waitFor()
    expect(await name.inputValue()).toBe('Ward Chart')
    expect(await store.isEnabled()).toBe(true)
    await name.fill('Ward Chart on our wards')
    await tab.getByLabel('Standard of the new case').selectOption({ label: 'DCB0160: we deploy the system' })
    const whose = tab.getByRole('group', { name: /^Whose hazard log is this\?/ })
    expect(await whose.getByRole('radio', { checked: true }).count()).toBe(0)
    await whose.getByText(/^The manufacturer’s \(proposed\)/).waitFor()
    expect(await store.isDisabled()).toBe(true)
    expect(await faultsInEveryLook(tab)).toEqual([])

    await whose.getByRole('radio', { name: /^The manufacturer’s/ }).check()
    const which = tab.getByRole('group', { name: /^One hazard is Transferred/ })
    await which.getByRole('radio', { name: /^Those of training and business process/ }).check()
    // What was said is kept, and what was typed stands whatever is proposed.
    expect(await name.inputValue()).toBe('Ward Chart on our wards')
    await store.click()
    await tab.getByText('Stored', { exact: true }).waitFor()
    await tab.getByRole('link', { name: 'Open the case' }).click()
    await screenReady(tab, 'Ward Chart on our wards')
    await tab.goto(`${tab.url().split('?')[0] ?? ''}/findings?code=DEP-04`)
    await tab
      .getByRole('main')
      .getByRole('listitem')
      .getByText('The manufacturer asks for this control, and nobody has agreed or rejected it.')
      .first()
      .waitFor()
  })

  test('a whole case that Safecase exported becomes a case of its own', async () => {
    const tab = await journey.open()
    await tab.goto(journey.server.url)
    const path = await exampleLink(tab).getAttribute('href')
    const exported = await tab.request.get(`${journey.server.url}/api${path?.replace('/cases/', '/spaces/')}/export`)
    await tab.goto(`${journey.server.url}/import`)
    await tab.getByLabel('Choose files').setInputFiles(file('case.json', await exported.text()))
    const whole = tab.getByRole('region', { name: 'A whole case' })
    await whole.getByLabel('Name of the new case').fill('Moved here')
    expect(await faultsInEveryLook(tab)).toEqual([])
    await whole.getByRole('button', { name: 'Store it as a new case' }).click()
    await tab.getByText(/^The case is here, with [\d,]+ records and [\d,]+ links\./).waitFor()
    await tab.getByRole('link', { name: 'Open the case' }).click()
    await screenReady(tab, 'Moved here')
  })

  test('a page without hazards offers nothing to store', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/import`)
    await tab
      .getByLabel('Choose files')
      .setInputFiles(file('notes.txt', 'Minutes of a meeting.\nNobody spoke of hazards.'))
    await tab.getByText(/^No hazard was found/).waitFor()
    await tab.getByRole('region', { name: 'What became of every row' }).waitFor()
    expect(await tab.getByRole('button', { name: /^Store/ }).count()).toBe(0)
    expect(await tab.getByRole('table').count()).toBe(0)
    expect(await faultsInEveryLook(tab)).toEqual([])
  })

  test('refuses an empty file in one sentence with a remedy', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/import`)
    await screenReady(tab, 'Import a hazard log')
    await tab.getByLabel('Choose files').setInputFiles(file('empty.csv', ''))
    const refusal = tab.getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.textContent()).toMatch(/empty/)
    expect(await axeFindings(tab)).toEqual([])
  })
})
