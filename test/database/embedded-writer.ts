// Writes numbered spaces into an embedded database and prints each number once it is stored, until it is killed. Told to
// boast, it prints each number before storing it: whoever counts must then find some missing.
import { setTimeout as pause } from 'node:timers/promises'
import { GENESIS_HASH } from '../../src/domain/ledger/ledger-event.ts'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import { execute } from '../../src/platform/database/statements.ts'
import { newId } from '../../src/platform/ids/ids.ts'

const [directory = '', worker = '', migrations = '', template = '', organisation = '', boasts = ''] =
  process.argv.slice(2)
const workerFile = new URL(worker)
const database = await openDatabase({ engine: 'embedded', directory, workerFile, migrations, template })
if (isRefusal(database)) throw new Error(database.sentence)

await database.accounts(async (tx) => {
  await execute(tx, 'insert into organisation (id, name) values ($1, $2) on conflict do nothing', [
    organisation,
    'Ours',
  ])
  await execute(tx, 'insert into ledger_head values ($1, 0, $2) on conflict do nothing', [
    organisation,
    Buffer.from(GENESIS_HASH, 'hex'),
  ])
})

const say = (number: number) => process.stdout.write(`${number}\n`)
for (let number = 1; ; number += 1) {
  if (boasts !== '') {
    say(number)
    await pause(5)
  }
  await database.transaction({ organisation, actor: 'writer' }, (tx) =>
    execute(tx, "insert into space (organisation, id, type, name) values ($1, $2, 'register', $3)", [
      organisation,
      newId(),
      String(number),
    ]),
  )
  if (boasts === '') say(number)
}
