import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const manifestSchema = z.object({ version: z.string(), bin: z.object({ safecase: z.string() }) })

test('the command that the package installs runs by itself, as npx starts it', () => {
  const { bin, version } = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const command = resolve(bin.safecase)
  accessSync(command, constants.X_OK)
  const { status, stdout } = spawnSync(command, ['version'], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toContain(version)
})
