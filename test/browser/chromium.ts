import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { bundledChromium, type Chromium } from './bundled-chromium.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// As root Chromium refuses its sandbox; the rest keeps it from calling home and from a graphics card it has not got.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** The Chromium that CHROMIUM_PATH names, else one installed on the machine, else the bundled one. */
function findChromium(): Chromium {
  const named = process.env['CHROMIUM_PATH']
  const executablePath = named ?? INSTALLED.find((path) => existsSync(path))
  return executablePath === undefined ? bundledChromium() : { executablePath, environment: {} }
}

/** Starts a headless Chromium with an empty profile. Whoever starts it closes it. */
export function launchChromium(): Promise<Browser> {
  const { executablePath, environment } = findChromium()
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...environment } })
}
