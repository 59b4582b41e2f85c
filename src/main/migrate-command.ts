import { isRefusal } from '../domain/record/refusal.ts'
import { presentRefusal } from '../features/living/check-commands.ts'
import { readConfig } from '../platform/config/config.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { REFUSALS } from '../domain/record/refusal-catalogue.ts'
import { composeProduct } from './compose.ts'

/** Brings the database up to this version; opening it migrates and checks the schema. Gives the exit code. */
export async function runMigrate(): Promise<number> {
  const terminal = processTerminal()
  const config = readConfig(process.env)
  const product = isRefusal(config) ? config : await composeProduct(config)
  if (isRefusal(product)) {
    presentRefusal(terminal, product)
    return REFUSALS[product.code].exit
  }
  await product.close()
  terminal.print('The database is at this version and its schema keeps organisations apart.')
  return 0
}
