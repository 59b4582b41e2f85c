// Adds to package-lock.json the optional platform packages that the registry did not offer when the lock was
// written. `npm ci` refuses a lock that lacks them, although it never installs another platform's package.
import { readFileSync, writeFileSync } from 'node:fs'

const LOCK = new URL('../package-lock.json', import.meta.url)
const OPERATING_SYSTEMS = { android: 'android', darwin: 'darwin', linux: 'linux', win32: 'win32' }
const PROCESSORS = { 'arm-eabi': 'arm', 'arm-gnueabihf': 'arm', arm64: 'arm64', x64: 'x64', ia32: 'ia32' }

/** The npm `os` and `cpu` fields that a platform package's name spells out. */
function platformOf(name) {
  const os = Object.keys(OPERATING_SYSTEMS).find((word) => name.includes(`-${word}-`))
  const cpu = Object.keys(PROCESSORS).find((word) => name.includes(`-${word}`))
  if (os === undefined || cpu === undefined) throw new Error(`${name} names no platform this script knows.`)
  return { os: [OPERATING_SYSTEMS[os]], cpu: [PROCESSORS[cpu]] }
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
let added = 0
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    if (path in lock.packages || !/-(android|darwin|linux|win32)-/.test(name)) continue
    lock.packages[path] = { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} platform packages added to the lock.`)
