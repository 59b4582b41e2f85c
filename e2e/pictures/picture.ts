import type { BrowserContextOptions, Page } from 'playwright-core'

/** One picture of docs/screens: what is shown, how it is looked at, and what somebody does before it is taken. */
export interface Picture {
  readonly name: string
  /** The address after that of the case, or after that of the server where it begins with `/`. */
  readonly at: { readonly case: string } | { readonly server: string }
  readonly look?: BrowserContextOptions
  /** Brings the screen to where it tells most. */
  readonly prepare?: (tab: Page) => Promise<unknown>
}
