import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { FoundLog } from './found-log.ts'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** What was found in files, as a tenth of the text, with nothing in it that a database could refuse. */
export async function packLog(found: FoundLog): Promise<string> {
  return (await zip(JSON.stringify(found))).toString('base64')
}

/** The same log again. */
export async function unpackLog(packed: string): Promise<FoundLog> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing but `packLog` writes it
  return JSON.parse((await unzip(Buffer.from(packed, 'base64'))).toString('utf8')) as FoundLog
}
