import type { Refusal } from '../domain/record/refusal.ts'
import type { Adoption } from '../features/exchange/case-adoption.ts'
import { guarded, parseFiles } from '../features/exchange/parse-files.ts'
import type { ParserAnswer, ParserRequest } from '../features/exchange/parser-process.ts'
import type { SourceFile } from '../features/exchange/read/read-document.ts'
import { newId } from '../platform/ids/ids.ts'
import { guardChild } from '../platform/work/child-guard.ts'

guardChild(Number(process.argv[2] ?? 300))

process.on('message', (request: ParserRequest) => {
  // As text: a large log is written and read so in half the time that copying its objects takes.
  void answer(request).then((reply) => process.send?.(JSON.stringify(reply)))
})
process.on('disconnect', () => process.exit(0))

async function answer({ holding, files }: ParserRequest): Promise<ParserAnswer> {
  try {
    const [file] = files
    return { read: holding === 'case' && file !== undefined ? await readCase(file) : await parseFiles(files) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Every kind of record is loaded for it, which no log needs. */
async function readCase(file: SourceFile): Promise<Adoption | Refusal> {
  const { adoptCase } = await import('../features/exchange/case-adoption.ts')
  const { REGISTRY } = await import('../domain/registry.ts')
  return guarded(file, () => adoptCase(file, { registry: REGISTRY, newId }), 'case')
}
