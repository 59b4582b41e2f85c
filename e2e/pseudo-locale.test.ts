import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { collectData, foreignTexts, saidOn } from './foreign-text.ts'
import { journeyHere, screenReady } from './journey.ts'
import { CASE_SCREENS, OTHER_SCREENS, type Screen } from './screens.ts'

const journey = journeyHere()

/** A tab whose reader speaks a language in which every text of ours stands in brackets. */
async function openPseudo(): Promise<Page> {
  const tab = await journey.open()
  await tab.addInitScript(() => localStorage.setItem('safecase:locale', 'en-XA'))
  return tab
}

/** A heading of ours in brackets, one of the data as it is. */
const anyHeading = /./

async function foreignOn(tab: Page, root: string, screens: readonly Screen[]): Promise<readonly string[]> {
  const data = collectData(tab)
  const faults: string[] = []
  for (const [path] of screens) {
    await tab.goto(`${root}${path}`)
    await screenReady(tab, anyHeading)
    await tab.getByText('⟦Loading…⟧').first().waitFor({ state: 'detached' })
    faults.push(...foreignTexts(await saidOn(tab), await data()).map((text) => `${path}: ${text}`))
  }
  return faults
}

describe('every text that a person reads stands in a catalogue', () => {
  test('on the screens of a case', async () => {
    expect(await foreignOn(await openPseudo(), journey.caseUrl, CASE_SCREENS)).toEqual([])
  })

  test('on the screens around the cases', async () => {
    expect(await foreignOn(await openPseudo(), journey.server.url, OTHER_SCREENS)).toEqual([])
  })

  test('in dialogs, the palette and the keyboard sheet', async () => {
    const tab = await openPseudo()
    const data = collectData(tab)
    await tab.goto(`${journey.caseUrl}/hazards/H-2`)
    await screenReady(tab, /H-2/)
    await tab.getByRole('button', { name: '⟦Retire⟧' }).click()
    const faults = [...foreignTexts(await saidOn(tab), await data())]
    await tab.keyboard.press('Escape')
    await tab.getByRole('button', { name: '⟦Find or do⟧' }).waitFor()
    await tab.keyboard.press('?')
    await tab.getByRole('dialog').waitFor()
    faults.push(...foreignTexts(await saidOn(tab), await data()))
    await tab.keyboard.press('Escape')
    await tab.keyboard.press('Control+k')
    await tab.getByRole('combobox', { name: '⟦Find or do⟧' }).waitFor()
    faults.push(...foreignTexts(await saidOn(tab), await data()))
    expect(faults).toEqual([])
  })

  test('on the page that signs in', async () => {
    const tab = await openPseudo()
    await tab.context().clearCookies()
    await tab.goto(`${journey.server.url}/sign-in?spent=1`)
    await screenReady(tab, '⟦Sign in⟧')
    expect(foreignTexts(await saidOn(tab), '')).toEqual([])
  })
})

test('a text outside the catalogues is found', async () => {
  const tab = await journey.open()
  const data = collectData(tab)
  await tab.goto(`${journey.caseUrl}/hazards`)
  await screenReady(tab, 'Hazard log')
  const found = foreignTexts(await saidOn(tab), await data())
  expect(found).toContain('Skip to main content')
  expect(foreignTexts(['⟦Level ⟦Low⟧⟧ and more', 'Aspirin'], 'aspirin')).toEqual(['and more'])
})
