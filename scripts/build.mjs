// Builds the product into dist/: the node entries with esbuild, the browser application with Vite.
import { buildNode } from './build-node.mjs'
import { buildWeb } from './build-web.mjs'

await Promise.all([buildNode(), buildWeb()])
