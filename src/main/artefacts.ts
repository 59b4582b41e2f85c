import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the installed package: the nearest folder upwards that holds its package.json. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

const ROOT = packageRoot()

/** The path of something that ships with the package: a built entry, the migrations, the example case. */
export function artefact(...parts: readonly string[]): string {
  return join(ROOT, ...parts)
}
