import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { importLedgerSchema, importResultSchema } from '../../src/features/exchange/exchange-contract.ts'
import { startedSchema, workSchema, type WorkView } from '../../src/features/long-work/long-work-contract.ts'
import type { ApiClient } from './api-client.ts'

/** What reading files leaves on the desk. */
export const preparedSchema = z.object({ importId: z.string(), result: importResultSchema, open: z.number() })
/** What storing an import leaves behind. */
export const appliedSchema = z.object({
  space: z.string(),
  stored: z.object({ records: z.number(), links: z.number() }),
  ledger: importLedgerSchema,
})

/** Starts long work and waits until it has come to an end. */
export async function workOf(
  client: ApiClient,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<WorkView> {
  return endOf(client, await client.answer(startedSchema, 'POST', path, { body, headers }))
}

/** Waits until long work that was started has come to an end. */
export async function endOf(client: ApiClient, { work }: z.output<typeof startedSchema>): Promise<WorkView> {
  for (;;) {
    const state = await client.get(workSchema, `/api/work/${work}`)
    if (state.state !== 'running') return state
    await pause(20)
  }
}

/** The result of long work that must succeed. */
export async function resultOf<S extends z.ZodType>(
  schema: S,
  client: ApiClient,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<z.output<S>> {
  const work = await workOf(client, path, body, headers)
  if (work.state !== 'done') throw new Error(`${path} ended as ${work.state}: ${JSON.stringify(work.problem)}`)
  return schema.parse(work.result)
}

/** A form with files, for a case whose plan applies. */
export function uploadOf(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>, space?: string): FormData {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new File([content], name))
  if (space !== undefined) form.append('space', space)
  return form
}
