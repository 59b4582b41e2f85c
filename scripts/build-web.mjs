// Builds the browser application into dist/web.
import { existsSync } from 'node:fs'
import { buildWhenStale } from './build-stamp.mjs'

const SOURCES = ['src/main', 'src/web', 'src/features', 'src/domain', 'package-lock.json', 'vite.config.ts']

async function bundle() {
  if (!existsSync('src/main/browser.html')) return console.log('build: no browser entry in src/main')
  // The tests build too, and what they name their environment must not decide which React people get.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ logLevel: 'warn' })
}

/** Builds the browser application when its sources changed. */
export function buildWeb() {
  return buildWhenStale({ stamp: 'dist/.web-sources', sources: SOURCES, build: bundle })
}
