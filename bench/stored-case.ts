import { isRefusal } from '../src/domain/record/refusal.ts'
import { composeProduct, type Product } from '../src/main/compose.ts'
import { EXAMPLE_ORGANISATION } from '../src/main/example-case.ts'
import type { GeneratedCase } from './generate-case.ts'

const IN_ONE_CHANGE = 10_000
const WHY = 'Generated for measuring'

/** A case in a data directory, and how long it took to store. */
export interface StoredCase {
  readonly space: string
  readonly seconds: number
}

/** Stores a generated case in a new data directory through the records service, and closes it. */
export async function storeCase(generated: GeneratedCase, dataDirectory: string): Promise<StoredCase> {
  const product = orThrow(await composeProduct({ dataDirectory, logLevel: 'silent', databaseUrl: null }))
  try {
    return await storeIn(product, generated)
  } finally {
    await product.close()
  }
}

async function storeIn(product: Product, { space, records, links }: GeneratedCase): Promise<StoredCase> {
  const { member } = await product.accounts.administrator(EXAMPLE_ORGANISATION)
  const token = await product.accounts.localSession(member)
  const authority = await product.accounts.authorityOf(token, crypto.randomUUID())
  if (authority === null) throw new Error('The administrator has no authority.')
  const { id } = orThrow(await product.records.startSpace(authority, space.name, space.type))
  const started = performance.now()
  for (const slice of slicesOf(records)) {
    orThrow(await product.records.store(authority, id, () => ({ records: slice, links: [] }), WHY))
  }
  for (const slice of slicesOf(links)) {
    orThrow(await product.records.store(authority, id, () => ({ records: [], links: slice }), WHY))
  }
  const seconds = (performance.now() - started) / 1_000
  await product.database.tidy()
  return { space: id, seconds }
}

function slicesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const slices: (readonly T[])[] = []
  for (let at = 0; at < items.length; at += IN_ONE_CHANGE) slices.push(items.slice(at, at + IN_ONE_CHANGE))
  return slices
}

function orThrow<T>(result: T): Exclude<T, { readonly refused: true }> {
  if (isRefusal(result)) throw new Error(`${result.code}: ${result.sentence}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a refusal has just been ruled out
  return result as Exclude<T, { readonly refused: true }>
}
