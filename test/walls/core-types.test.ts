import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const TSC = 'node_modules/typescript/bin/tsc'

/** The names that TypeScript calls unknown when it compiles a project. */
function unknownNames(project: string): string[] {
  const { stdout } = spawnSync(process.execPath, [TSC, '-p', project], { encoding: 'utf8' })
  return [...stdout.matchAll(/error TS(?:2304|2580|2584|2591): Cannot find name '(\w+)'/g)].map(([, name = '']) => name)
}

test('the core cannot name the network, the process, the page or a buffer', () => {
  expect(unknownNames('test/walls/fixtures/core-types')).toEqual(['fetch', 'process', 'document', 'Buffer'])
})
