// Bundles what node runs: the server, the command line, and the entries of child processes and worker threads.
// Split into chunks, so that a command loads only what it imports: `safecase check` must start in a tenth of a second.
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { buildWhenStale } from './build-stamp.mjs'

const ENTRY = /^(server|worker|cli|.+-child|.+-worker)[.]ts$/
const SOURCES = ['src', 'migrations', 'package-lock.json', 'scripts/build-node.mjs', 'tsconfig.json']

// Left in node_modules: they read their own WebAssembly, native code or worker files from beside them.
const EXTERNAL = ['@electric-sql/pglite', '@myriaddreamin/typst-ts-node-compiler', '@node-rs/*', 'pg-native', 'pino']

// Packages written for CommonJS call `require`, which an ES module has to make for itself.
const REQUIRE = [
  `import { createRequire as createRequireOfBundle } from 'node:module'`,
  `const require = createRequireOfBundle(import.meta.url)`,
].join('\n')

// zod carries its messages in fifty languages, half of its code. English is all that is ever shown, and a process that
// reads one file and ends, as `safecase check`, compiles everything anew each time.
const MESSAGES_OF_ZOD = /[\\/]zod[\\/]v4[\\/]locales[\\/]index[.]js$/
const englishOnly = {
  name: 'english-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: MESSAGES_OF_ZOD }, () => ({ contents: `export { default as en } from './en.js'` })),
}

// A server that is still running may yet load a chunk of the build it started from.
const A_DAY = 24 * 60 * 60 * 1000

function entries() {
  if (!existsSync('src/main')) return []
  return readdirSync('src/main').filter((file) => ENTRY.test(file))
}

async function bundle() {
  const files = entries()
  if (files.length === 0) return console.log('build: no node entry in src/main')
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: files.map((file) => `src/main/${file}`),
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    metafile: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    // Names stay, so that a trace can be read; a short-lived command has a fifth less to compile.
    minifyWhitespace: true,
    minifySyntax: true,
    external: EXTERNAL,
    plugins: [englishOnly],
    banner: { js: REQUIRE },
    logLevel: 'warning',
  })
  removeChunksOfOldBuilds(metafile.outputs)
  // The command of the package, which npx starts as a program of its own.
  if (existsSync('dist/cli.js')) chmodSync('dist/cli.js', 0o755)
  if (existsSync('migrations')) cpSync('migrations', 'dist/migrations', { recursive: true })
}

function removeChunksOfOldBuilds(outputs) {
  if (!existsSync('dist/chunks')) return
  for (const name of readdirSync('dist/chunks')) {
    const path = `dist/chunks/${name}`
    if (!(path in outputs) && Date.now() - statSync(path).mtimeMs > A_DAY) rmSync(path)
  }
}

/** Builds the node entries when their sources changed. */
export function buildNode() {
  return buildWhenStale({ stamp: 'dist/.node-sources', sources: SOURCES, build: bundle })
}
