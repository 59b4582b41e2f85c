import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeOnBothEngines, MIGRATIONS } from '../../../test/database/both-engines.ts'
import { migrate } from './migrations.ts'

describeOnBothEngines('Migrating', (open) => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'safecase-migrations-'))
    for (const file of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, file), join(folder, file))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const next = () => String(readdirSync(folder).length + 1).padStart(4, '0')

  test('an up-to-date database does nothing', async () => {
    const { engine } = await open()
    expect(await migrate(engine.pool, MIGRATIONS)).toEqual([])
  })

  test('a database that a newer version has migrated is refused, untouched', async () => {
    const { engine } = await open()
    const number = readdirSync(MIGRATIONS).length + 1
    await engine.pool.query("insert into schema_migration (number, name, checksum) values ($1, 'later', '')", [number])
    expect(await migrate(engine.pool, MIGRATIONS)).toMatchObject({ refused: true, code: 'DATABASE_NEWER' })
    await engine.pool.query('delete from schema_migration where number = $1', [number])
  })

  test('a step edited after it ran is a bug', async () => {
    const { engine } = await open()
    writeFileSync(join(folder, '0001_roles.sql'), 'select 1')
    await expect(migrate(engine.pool, folder)).rejects.toThrow('was edited after')
  })

  test('a gap in the numbers is a bug', async () => {
    const { engine } = await open()
    writeFileSync(join(folder, '0099_far_away.sql'), 'select 1')
    await expect(migrate(engine.pool, folder)).rejects.toThrow('without a gap')
  })

  test('a step that fails leaves nothing of itself', async () => {
    const { engine } = await open()
    writeFileSync(join(folder, `${next()}_half.sql`), 'create table half (a int); select 1 / 0')
    await expect(migrate(engine.pool, folder)).rejects.toThrow('division by zero')
    const { rows } = await engine.pool.query("select to_regclass('half') as half")
    expect(rows).toEqual([{ half: null }])
  })

  test('two processes that migrate at once apply each step once', async () => {
    const { engine } = await open()
    writeFileSync(join(folder, `${next()}_counted.sql`), 'create table counted (a int)')
    const done = await Promise.all([migrate(engine.pool, folder), migrate(engine.pool, folder)])
    expect(done.flat()).toEqual(['counted'])
    await engine.pool.query("drop table counted; delete from schema_migration where name = 'counted'")
  })
})
