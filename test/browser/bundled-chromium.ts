import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A Chromium that can be started: the program, and what its environment must hold. */
export interface Chromium {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
}

const PACKAGE = 'node_modules/@sparticuz/chromium/package.json'
const CACHE = resolve('node_modules/.cache')

const UNPACK = `
  import chromium from '@sparticuz/chromium'
  await chromium.executablePath()
`

/** The Chromium that comes with the development packages, unpacked once, with the libraries and fonts it needs. */
export function bundledChromium(): Chromium {
  if (process.platform !== 'linux') {
    throw new Error('The bundled Chromium is for Linux: install Chrome, or name a Chromium in CHROMIUM_PATH.')
  }
  const home = join(CACHE, `chromium-${packageVersion()}`)
  if (!existsSync(home)) unpackInto(home)
  return {
    executablePath: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

function packageVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8'))).version
}

/** Unpacks beside the final place and then renames: what a killed run leaves behind is never started. */
function unpackInto(home: string): void {
  mkdirSync(CACHE, { recursive: true })
  const partial = mkdtempSync(`${home}-partial-`)
  // The package unpacks into the temporary directory, its libraries only on a runtime it knows to lack them; a child
  // process keeps both settings away from the tests.
  execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  })
  writeFileSync(join(partial, 'fonts.conf'), fontConfiguration(join(home, 'fonts')))
  try {
    renameSync(partial, home)
  } catch (error) {
    if (!existsSync(home)) throw error
    rmSync(partial, { recursive: true })
  }
}

/** The system's fonts if it has any, and the bundled ones: a Chromium that finds no font at all crashes. */
function fontConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`
}
