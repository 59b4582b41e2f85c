import { isRefusal } from '../domain/record/refusal.ts'
import { readConfig } from '../platform/config/config.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { composeProduct } from './compose.ts'

/** Brings the database up to this version; opening it migrates and checks the schema. Gives the exit code. */
export async function runMigrate(): Promise<number> {
  const terminal = processTerminal()
  const config = readConfig(process.env)
  const product = isRefusal(config) ? config : await composeProduct(config)
  if (isRefusal(product)) return terminal.refuse(product)
  await product.close()
  terminal.print('The database is at this version and its schema keeps organisations apart.')
  return 0
}
