import { catalogue } from '../../../web/strings/catalogue.ts'

const words = catalogue({ on: (browser: string, system: string) => `${browser} on ${system}` })

// The first that is found names it: others call themselves by several names.
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
] as const

/** A browser and its device in words that people know, from how the browser names itself; else as it names itself. */
export function browserName(agent: string): string {
  const browser = BROWSERS.find(([sign]) => agent.includes(sign))?.[1]
  const system = SYSTEMS.find(([sign]) => agent.includes(sign))?.[1]
  if (browser === undefined) return agent
  return system === undefined ? browser : words.on(browser, system)
}
