import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

const detailSchema = z.object({ record: z.object({ revision: z.number() }) })

/** Writes fields of a record of a case (`hazard/H-1`) past the screens, made from its present revision. */
export function writeFields(tab: Page, caseUrl: string, record: string, fields: Readonly<Record<string, string>>) {
  return send(tab, caseUrl, record, 'PATCH', '', { fields })
}

/** Retires a record of a case past the screens. */
export function retireRecord(tab: Page, caseUrl: string, record: string, reason: string): Promise<void> {
  return send(tab, caseUrl, record, 'POST', '/retire', { reason })
}

async function send(
  tab: Page,
  caseUrl: string,
  record: string,
  method: 'PATCH' | 'POST',
  action: string,
  data: object,
): Promise<void> {
  const url = `${caseUrl.replace('/cases/', '/api/spaces/')}/records/${record}`
  const { request } = tab.context()
  const { revision } = detailSchema.parse(await (await request.get(url)).json()).record
  const headers = { origin: new URL(caseUrl).origin, 'if-match': `"${revision}"` }
  const answer = await request.fetch(`${url}${action}`, { method, headers, data })
  expect([record, answer.status()]).toEqual([record, 200])
}
