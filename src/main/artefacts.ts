import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the installed package: the nearest folder from there upwards that holds its package.json. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('Safecase runs from its whole package: no package.json lies above this file.')
  return packageRoot(above)
}

const ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)))

/** The path of something that ships with the package: a built entry, the migrations, the example case. */
export function artefact(...parts: readonly string[]): string {
  return join(ROOT, ...parts)
}
