import type { Page } from 'playwright-core'
import type { Picture } from './picture.ts'

const DARK = { colorScheme: 'dark' } as const
const SMALL = { viewport: { width: 320, height: 800 } }

/** Brings a part of the page to the top of the window, below what stays there. */
const showPart = (name: string | RegExp) => async (tab: Page) => {
  const part = tab.getByRole('region', { name }).first()
  await part.waitFor()
  await part.evaluate((element) => {
    window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 70 })
  })
}

/** The screens that are shown as they are once the case is there. */
export const PICTURES: readonly Picture[] = [
  { name: 'now', at: { server: '/' }, prepare: openFirst },
  { name: 'now-320', at: { server: '/' }, look: SMALL },
  { name: 'portfolio', at: { server: '/portfolio' } },
  { name: 'overview', at: { case: '' } },
  { name: 'overview-dark', at: { case: '' }, look: DARK },
  { name: 'hazard-log', at: { case: '/hazards' } },
  { name: 'hazard-log-dark', at: { case: '/hazards' }, look: DARK },
  { name: 'hazard-log-320', at: { case: '/hazards' }, look: SMALL, prepare: (tab) => tab.evaluate(scrollToCards) },
  { name: 'hazard', at: { case: '/hazards/H-1' } },
  {
    name: 'hazard-rating',
    at: { case: '/hazards/H-1' },
    prepare: async (tab) => {
      await tab.getByRole('button', { name: 'Rate again: Residual risk', exact: true }).click()
      await showPart('Initial risk')(tab)
    },
  },
  { name: 'risk-matrix', at: { case: '/matrix' } },
  { name: 'argument', at: { case: '/argument?module=M-1' } },
  { name: 'trace', at: { case: '/trace' } },
  { name: 'trace-chains', at: { case: '/trace?of=H-3' } },
  { name: 'findings', at: { case: '/findings' } },
  { name: 'doubts', at: { case: '/changes?view=doubts' } },
  { name: 'records', at: { case: '/records' } },
  { name: 'record-history', at: { case: '/hazards/H-1?view=history' } },
  { name: 'plan-matrix', at: { case: '/records/plan/PLAN-1' }, prepare: (tab) => showText(tab, 'Risk matrix') },
  { name: 'reports', at: { case: '/reports' } },
  { name: 'members', at: { server: '/organisation/members' } },
  { name: 'tokens', at: { server: '/organisation/tokens' } },
  { name: 'profile', at: { server: '/profile' } },
  { name: 'palette', at: { case: '' }, prepare: palette },
]

async function openFirst(tab: Page): Promise<void> {
  await tab
    .getByRole('button', { name: /^Look at it/ })
    .first()
    .click()
  await tab.getByRole('link', { name: /^Open [A-Z]+-\d+$/ }).waitFor()
}

async function showText(tab: Page, text: string): Promise<void> {
  const there = tab.getByRole('main').getByText(text, { exact: true }).first()
  await there.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

async function palette(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Find or do' }).waitFor()
  await tab.keyboard.press('Control+k')
  await tab.getByRole('combobox', { name: 'Find or do' }).fill('wristband')
  await tab.getByRole('group', { name: 'Records' }).getByRole('option').first().waitFor()
}

function scrollToCards(): void {
  const first = document.querySelector('main li')
  window.scrollTo({ top: (first?.getBoundingClientRect().top ?? 0) + window.scrollY - 12 })
}
