import { resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'

/** What one reading of a source tree against the import walls found. */
export interface WallReading {
  /** Paths of the tree's own modules, those of npm and of node left out. */
  readonly modules: readonly string[]
  /** One line per breach: the wall, who imports, what. */
  readonly breaches: readonly string[]
  /** Names of the walls that were breached, each once. */
  readonly walls: readonly string[]
}

const configuration = await extractDepcruiseConfig('./.dependency-cruiser.mjs')
const { forbidden = [], options = {} } = configuration

/** The names of all walls, in the order of the configuration. */
export const wallNames = forbidden.flatMap((wall) => wall.name ?? [])

/** Reads `src` under a directory (relative to the project root) and holds it against every wall. */
export async function readAgainstWalls(directory: string): Promise<WallReading> {
  const reading = { ...options, baseDir: resolve(directory), validate: true, ruleSet: { forbidden } }
  const { output } = await cruise(['src'], reading)
  const { modules, summary } = resultOf(output)
  return {
    modules: modules.map((module) => module.source).filter((path) => path.startsWith('src/')),
    breaches: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    walls: [...new Set(summary.violations.map(({ rule }) => rule.name))],
  }
}

function resultOf(output: ICruiseResult | string): ICruiseResult {
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text where data was asked for.')
  return output
}
