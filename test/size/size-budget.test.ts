import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesOf, oversizes, scriptsOf } from '../../scripts/size-budget.mjs'

let folder = ''

// A build of two pieces that no compression makes smaller: the screen needs both, and one is needed twice.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safecase-size-'))
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'entry.js'), randomBytes(6_000))
  writeFileSync(join(folder, 'screen.js'), randomBytes(5_000))
  writeFileSync(join(folder, 'lazy.js'), randomBytes(90_000))
  const manifest = {
    'browser.html': { file: 'entry.js', imports: [], dynamicImports: ['screen.tsx', 'lazy.tsx'] },
    'screen.tsx': { file: 'screen.js', imports: ['browser.html'] },
    'lazy.tsx': { file: 'lazy.js', imports: ['browser.html'] },
  }
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const screen = (most: number) => [{ screen: 'planted', entries: ['browser.html', 'screen.tsx'], most }]

test('counts what stands before a screen once, and nothing that is loaded later', () => {
  const scripts = scriptsOf(folder, ['browser.html', 'screen.tsx'])
  expect(scripts.map(({ file }) => file)).toEqual(['entry.js', 'screen.js'])
  expect(bytesOf(scripts)).toBeGreaterThan(11_000)
  expect(bytesOf(scripts)).toBeLessThan(12_000)
})

test('a screen over its budget is a fault that names the heaviest file', () => {
  expect(oversizes(folder, screen(12_000))).toEqual([])
  expect(oversizes(folder, screen(11_000))).toEqual([
    expect.stringMatching(/^planted: 11\.\d kB of script.* 11\.0 kB are allowed: entry\.js 6\.\d kB, screen\.js/),
  ])
})

test('a screen that the build does not know is no screen within its budget', () => {
  expect(() => scriptsOf(folder, ['gone.tsx'])).toThrow('The build made nothing of gone.tsx.')
})
