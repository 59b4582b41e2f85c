// The size budget: how much script a browser loads before it can show a screen, gzipped, from the build's own manifest.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** The screens that are held to a budget, in bytes: the files loaded are the entry's and the screen's own. */
export const BUDGETS = [
  { screen: 'home', entries: ['browser.html', '../features/now/web/now-page.tsx'], most: 150_000 },
  { screen: 'portfolio', entries: ['browser.html', '../features/portfolio/web/portfolio-page.tsx'], most: 150_000 },
]

/** The script files that stand before a screen, with the bytes of each when gzipped; each file once. */
export function scriptsOf(folder, entries) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const files = new Set()
  const take = (name) => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build made nothing of ${name}.`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) take(imported)
  }
  for (const entry of entries) take(entry)
  return [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }))
}

/** What is over its budget, one sentence each with the heaviest files. */
export function oversizes(folder, budgets = BUDGETS) {
  return budgets.flatMap(({ screen, entries, most }) => {
    const scripts = scriptsOf(folder, entries)
    const sum = bytesOf(scripts)
    if (sum <= most) return []
    const heaviest = scripts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5)
    const named = heaviest.map(({ file, bytes }) => `${file} ${kilobytes(bytes)}`).join(', ')
    return [`${screen}: ${kilobytes(sum)} of script, gzipped, where ${kilobytes(most)} are allowed: ${named}.`]
  })
}

export function bytesOf(scripts) {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0)
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = 'dist/web'
  for (const { screen, entries } of BUDGETS) console.log(`${screen}: ${kilobytes(bytesOf(scriptsOf(folder, entries)))}`)
  const faults = oversizes(folder)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
