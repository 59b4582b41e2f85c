import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const JSON_SCHEMA = /zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/

/** Keeps out what zod brings to write JSON schemas: only the server does that, into its OpenAPI document. */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    apply: 'build',
    transform: (code, id) =>
      JSON_SCHEMA.test(id) ? { code: exportedNames(code).map(writesNothing).join('\n'), map: null } : null,
  }
}

function exportedNames(code: string): readonly string[] {
  const declared = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name ?? '')
  return [...declared, ...(code.includes('export { processSchema as process }') ? ['process'] : [])]
}

const writesNothing = (name: string) => `export const ${name} = () => undefined`

export default defineConfig({
  root: 'src/main',
  plugins: [react(), withoutJsonSchema()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: true,
    // What the size budget of `npm run check` reads: which file brings which others.
    manifest: true,
    // A screen's chunk names what it needs itself, and is fetched as soon as somebody points at its link: the list of all
    // of them would stand in the entry, which everybody waits for.
    modulePreload: { resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    rolldownOptions: {
      input: 'src/main/browser.html',
      // The entry names every screen's chunk, and what is named shortly weighs less there; the manifest says which is which.
      output: { chunkFileNames: 'assets/[hash].js', assetFileNames: 'assets/[hash][extname]' },
    },
  },
})
