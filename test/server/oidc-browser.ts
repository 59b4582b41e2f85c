/** A browser without pages: it keeps cookies as browsers do, and follows redirects as far as it is told. */
export interface Browser {
  /** Asks for one address, coming from another site when it is told so. */
  open(url: string, from?: string): Promise<Response>
  /** Follows redirects from an address; stops at one that `isGoal`, without asking for it. */
  travelTo(url: string, isGoal: (url: URL) => boolean): Promise<string>
  /** Keeps the cookies of an answer. */
  keep(response: Response): void
  /** The cookies it would send to an address. */
  cookies(url: string, from?: string): string
  /** Another browser with the same cookies. */
  copy(): Browser
}

interface Cookie {
  readonly origin: string
  readonly name: string
  readonly value: string
  readonly strict: boolean
}

const MOST_STEPS = 20

/** Opens a browser. Origins stand for sites: a cookie that is `SameSite=Strict` goes nowhere from another one. */
export function openBrowser(kept: readonly Cookie[] = []): Browser {
  let cookies = [...kept]

  const browser: Browser = {
    keep: (response) => {
      const { origin } = new URL(response.url)
      for (const header of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
        cookies = cookies.filter((one) => one.origin !== origin || one.name !== name)
        if (value !== '') cookies.push({ origin, name, value, strict: /; SameSite=Strict/i.test(header) })
      }
    },
    cookies: (url, from = url) => {
      const { origin } = new URL(url)
      const isSameSite = new URL(from).origin === origin
      const sent = cookies.filter((one) => one.origin === origin && (isSameSite || !one.strict))
      return sent.map(({ name, value }) => `${name}=${value}`).join('; ')
    },
    open: async (url, from = url) => {
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: browser.cookies(url, from) } })
      browser.keep(response)
      return response
    },
    travelTo: async (url, isGoal) => {
      let at = url
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (isGoal(new URL(at))) return at
        const response = await browser.open(at)
        const location = response.headers.get('location')
        if (location === null) throw new Error(`${at} led nowhere: ${response.status} ${await response.text()}`)
        at = new URL(location, at).href
      }
      throw new Error(`${url} leads in circles.`)
    },
    copy: () => openBrowser(cookies),
  }
  return browser
}
