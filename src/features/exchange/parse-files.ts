import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { FoundLog } from './found-log.ts'
import type { ReadDocument } from './read/document.ts'
import { LimitExceeded } from './read/limits.ts'
import { readDocument, type SourceFile } from './read/read-document.ts'
import { noFindings } from './recognise/finding.ts'
import { issuePages } from './recognise/issue-pages.ts'
import { recogniseLog } from './recognise/recognise-log.ts'

/**
 * Reads the files of one log and recognises its hazards. A single file that cannot be read is refused; among several it is
 * rejected with its reason. A file beyond a limit refuses the whole import.
 */
export async function parseFiles(files: readonly SourceFile[]): Promise<FoundLog | Refusal> {
  const documents: ReadDocument[] = []
  const findings = noFindings()
  const alone = files.length === 1
  for (const file of files) {
    const document = await guarded(file, () => readDocument(file, alone))
    if (!isRefusal(document)) documents.push(...(await issuePages(document)))
    else if (alone || document.code === 'FILE_HOSTILE') return document
    else {
      findings.rows++
      const row = { where: file.name, reason: document.sentence }
      if (document.code === 'FORMAT_UNKNOWN') findings.ignored.push(row)
      else findings.rejected.push(row)
    }
  }
  const names = documents.map(({ file }) => file).join(', ')
  return guarded({ name: names }, () => recogniseLog(documents, findings))
}

async function guarded<T>(file: { readonly name: string }, work: () => T | Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LimitExceeded) return hostile(file.name, error.message)
    if (error instanceof RangeError) return hostile(file.name, 'is nested more deeply than any honest file')
    throw error
  }
}

/** The refusal of a file that goes beyond a limit. */
export function hostile(name: string, what: string): Refusal {
  return refuse(
    'FILE_HOSTILE',
    `${name} ${what}; it was not read and nothing was stored.`,
    'Check where the file comes from; if it is honest, split it or save only the sheet that holds the hazard log.',
  )
}
