import { request } from '../../../web/api/api-client.ts'
import { recordSchema, type RecordView } from '../records-contract.ts'
import { recordPath } from './space-queries.ts'

/** What a pasted picture is called by the browser, and what it is kept as: when it was seen is what tells it from others. */
const PASTED = /^image\.(png|jpeg)$/

/** Attaches one file to a record. */
export function attachFile(
  space: string,
  { kind, id }: Pick<RecordView, 'kind' | 'id'>,
  file: File,
): Promise<RecordView> {
  const body = new FormData()
  const [, ending] = PASTED.exec(file.name) ?? []
  const name = ending === undefined ? file.name : `pasted-${new Date().toISOString().slice(0, 19)}.${ending}`
  body.append('file', file, name.replaceAll(':', ''))
  return request(`${recordPath(space, kind, id)}/attachments`, recordSchema, { method: 'POST', body })
}
