import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAgainstWalls, wallNames } from './import-walls.ts'

const FIXTURES = 'test/walls/fixtures'

describe('the product', () => {
  test('breaches no wall, and every source file was read', async () => {
    const { modules, breaches } = await readAgainstWalls('.')
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.]tsx?$/.test(path))
      .map((path) => `src/${path}`)
    expect(breaches).toEqual([])
    expect(sources.length).toBeGreaterThan(0)
    expect(modules).toEqual(expect.arrayContaining(sources))
  })
})

describe('each wall', () => {
  test('has a bad fixture', () => {
    expect(wallNames).toHaveLength(13)
    expect(readdirSync(FIXTURES)).toEqual(expect.arrayContaining([...wallNames]))
  })

  test.each(wallNames)('%s fires on its bad fixture, and no other wall does', async (wall) => {
    const { walls } = await readAgainstWalls(`${FIXTURES}/${wall}`)
    expect(walls).toEqual([wall])
  })
})
