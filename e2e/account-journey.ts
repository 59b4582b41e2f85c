import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchChromium } from '../test/browser/chromium.ts'
import { begunHere, homeReady, openTab, screenReady } from './journey.ts'
import { serveCopyOf } from './safecase-server.ts'

/** One server and one browser, whose tabs belong to different people; nobody is signed in. */
export interface AccountJourney {
  readonly url: string
  /** Signs in the first administrator, once. */
  readonly signInUrl: string
  /** A person at a browser of their own, with a device that makes passkeys and agrees to everything. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** The first administrator, who came in by the link, said who they are and made a passkey. */
  administrator(name: string, email: string): Promise<Page>
  /** Somebody whom an administrator invited with these roles, and who made a passkey. */
  invited(by: Page, name: string, email: string, roles: readonly string[]): Promise<Page>
}

type StartedJourney = AccountJourney & { end(): Promise<void> }

const byName = (address: string) => address.replace('127.0.0.1', 'localhost')

/** The account journey that the tests of a file share, on a server with these settings. */
export function accountJourneyHere(settings?: Readonly<Record<string, string>>): AccountJourney {
  const here = begunHere(() => startAccountJourney(settings))
  return {
    get url() {
      return here().url
    },
    get signInUrl() {
      return here().signInUrl
    },
    open: (options) => here().open(options),
    administrator: (name, email) => here().administrator(name, email),
    invited: (by, name, email, roles) => here().invited(by, name, email, roles),
  }
}

/** Starts a server that is reached as `localhost`: passkeys belong to a name, never to an address of digits. */
async function startAccountJourney(settings?: Readonly<Record<string, string>>): Promise<StartedJourney> {
  const [server, browser] = await Promise.all([serveCopyOf(inject('firstStart'), settings), launchChromium()])
  const open = (options?: BrowserContextOptions) => openWithDevice(browser, options)
  const signInUrl = byName(server.signInUrl)
  return {
    url: byName(server.url),
    signInUrl,
    open,
    administrator: async (name, email) => {
      const tab = await open()
      await nameFirstAdministrator(tab, signInUrl, name, email)
      return tab
    },
    invited: async (by, name, email, roles) => {
      const tab = await open()
      await acceptWithPasskey(tab, await invite(by, name, email, roles))
      return tab
    },
    end: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** A tab of its own with a device that makes passkeys and agrees to everything. */
export async function openWithDevice(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const tab = await openTab(browser, options)
  const devices = await tab.context().newCDPSession(tab)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return tab
}

/** The first administrator comes in by the link, says who they are, and makes a passkey. */
export async function nameFirstAdministrator(tab: Page, signInUrl: string, name: string, email: string): Promise<void> {
  await tab.goto(signInUrl)
  await homeReady(tab)
  await tab.getByRole('link', { name: 'Name yourself and add a passkey' }).click()
  await screenReady(tab, 'Your profile')
  await tab.getByRole('link', { name: 'Change your name or address' }).click()
  await tab.getByLabel('Name', { exact: true }).fill(name)
  await tab.getByLabel('Email address').fill(email)
  await tab.getByRole('button', { name: 'Save' }).click()
  await screenReady(tab, 'Your profile')
  await addPasskey(tab, 'My laptop')
}

/** Adds a passkey from the profile, which is shown again afterwards. */
async function addPasskey(tab: Page, name: string): Promise<void> {
  await tab.getByRole('link', { name: 'Add a passkey' }).click()
  await tab.getByLabel('Name of the passkey').fill(name)
  await tab.getByRole('button', { name: 'Make the passkey' }).click()
  await tab.getByRole('button', { name: `Remove ${name}` }).waitFor()
}

/** Opens the menu of whoever is signed in and chooses from it. */
export async function chooseFromAccountMenu(tab: Page, item: string): Promise<void> {
  await tab.getByRole('button', { name: /^Signed in as/ }).click()
  await tab.locator('#account-menu').getByText(item, { exact: true }).click()
}

/** Signs out, and waits for the page that signs in. */
export async function signOut(tab: Page): Promise<void> {
  await chooseFromAccountMenu(tab, 'Sign out')
  await screenReady(tab, 'Sign in')
}

/** Goes to the members by the navigation; the breadcrumb may lead there too. */
export async function openMembers(tab: Page): Promise<void> {
  const navigation = tab.getByRole('navigation', { name: 'Main' })
  await navigation.getByRole('link', { name: 'Members', exact: true }).click()
}

/** Invites somebody with the roles named, and gives the link that is shown once. */
export async function invite(tab: Page, name: string, email: string, roles: readonly string[]): Promise<string> {
  await openMembers(tab)
  await tab.getByRole('link', { name: 'Invite somebody' }).click()
  await tab.getByLabel('Name', { exact: true }).fill(name)
  await tab.getByLabel('Email address').fill(email)
  for (const role of roles) await tab.getByRole('checkbox', { name: role, exact: true }).check()
  await tab.getByRole('button', { name: 'Make the invitation' }).click()
  await screenReady(tab, `${name} is invited`)
  return shownOnce(tab, 'Invitation link')
}

/** A value that the page shows this once. */
export async function shownOnce(tab: Page, label: string): Promise<string> {
  return (await tab.getByRole('group', { name: label, exact: true }).textContent()) ?? ''
}

/** Accepts an invitation under the name it holds, and makes a passkey. */
export async function acceptWithPasskey(tab: Page, link: string): Promise<void> {
  await tab.goto(link)
  await tab.getByRole('button', { name: 'Accept the invitation' }).click()
  await screenReady(tab, 'Choose how you sign in')
  await tab.getByRole('button', { name: 'Make the passkey' }).click()
  await homeReady(tab)
}

/** Signs in with the passkey of this person's device. */
export async function signInWithPasskey(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Sign in with a passkey' }).click()
}
