import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { FoundLog } from './found-log.ts'
import { nameOfLog } from './log-name.ts'
import type { ReadDocument } from './read/document.ts'
import { LimitExceeded } from './read/limits.ts'
import { readDocument, type SourceFile } from './read/read-document.ts'
import { noFindings } from './recognise/finding.ts'
import { partItems } from './recognise/item/part-items.ts'
import { recogniseLog } from './recognise/recognise-log.ts'
import { withTransferredNotes } from './transferred-notes.ts'

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
    if (!isRefusal(document)) documents.push(document)
    else if (alone || document.code === 'FILE_HOSTILE') return document
    else {
      findings.rows++
      const row = { where: file.name, reason: document.sentence }
      if (document.code === 'FORMAT_UNKNOWN') findings.ignored.push(row)
      else findings.rejected.push(row)
    }
  }
  const names = documents.map(({ file }) => file).join(', ')
  return guarded({ name: names }, async () => {
    const name = nameOfLog(documents)
    const log = withTransferredNotes(recogniseLog(await partItems(documents), findings))
    return name === null ? log : { ...log, name }
  })
}

/** Does the work; a file that goes beyond a limit, or is nested beyond the stack, is refused. */
export async function guarded<T>(
  file: { readonly name: string },
  work: () => T | Promise<T>,
  holding: Holding = 'log',
): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LimitExceeded) return hostile(file.name, error.message, holding)
    if (error instanceof RangeError) return hostile(file.name, 'is nested more deeply than any honest file', holding)
    throw error
  }
}

/** What a file is read for: a hazard log, or a whole case that Safecase wrote. */
export type Holding = 'log' | 'case'

const IF_HONEST: Readonly<Record<Holding, string>> = {
  log: 'split it or save only the sheet that holds the hazard log',
  case: 'export the case again',
}

/** The refusal of a file that goes beyond a limit. */
export function hostile(name: string, what: string, holding: Holding = 'log'): Refusal {
  return refuse(
    'FILE_HOSTILE',
    `${name} ${what}; it was not read and nothing was stored.`,
    `Check where the file comes from; if it is honest, ${IF_HONEST[holding]}.`,
  )
}
