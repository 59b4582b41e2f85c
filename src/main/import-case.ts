import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import { adoptCase } from '../features/exchange/case-adoption.ts'
import { type AdoptedCase, caseAdoptedSchema } from '../features/exchange/case-adoption-contract.ts'
import type { SourceFile } from '../features/exchange/read/read-document.ts'
import { newId } from '../platform/ids/ids.ts'
import type { Terminal } from '../platform/terminal/terminal.ts'
import { wrapped } from '../platform/terminal/wrapped.ts'
import { LIVING } from './living.ts'
import type { ServerClient } from './server-client.ts'
import { spoken } from '../domain/record/spoken.ts'

/** Shows what a case file holds, without any server; gives the exit code. */
export function showCase(terminal: Terminal, file: SourceFile, json: boolean): number {
  const adoption = adoptCase(file, { registry: LIVING.registry, newId })
  if (isRefusal(adoption)) return terminal.refuse(adoption)
  terminal.print(
    json ? JSON.stringify({ format: 'safecase-case', ...adoption.about }, null, 2) : caseText(adoption.about),
  )
  return 0
}

/** Stores a case file as a new case of the running server; gives the exit code. */
export async function storeCase(
  client: ServerClient,
  terminal: Terminal,
  file: SourceFile,
  { to, json }: { readonly to: string; readonly json: boolean },
): Promise<number> {
  const known = await client.findCase(to)
  if (!isRefusal(known) || known.code === 'SPACE_AMBIGUOUS') return terminal.refuse(notNew(file.name, to))
  if (known.code !== 'UNKNOWN_SPACE') return terminal.refuse(known)
  const form = new FormData()
  form.append('file', new File([new Uint8Array(file.bytes)], file.name))
  form.append('name', to)
  const progress = terminal.progress('Import')
  const stored = await client.work('/spaces/from-file', form, caseAdoptedSchema, progress).finally(() => progress.end())
  if (isRefusal(stored)) return terminal.refuse(stored)
  terminal.print(
    json
      ? JSON.stringify({ format: 'safecase-case', ...stored }, null, 2)
      : `${caseText(stored)}\nStored as a new case`,
  )
  return 0
}

function caseText({ name, records, links, kinds, baselinesLeft }: AdoptedCase): string {
  const counted = kinds.map(({ kind, count }) => {
    const { label, plural } = LIVING.registry.kind(kind) ?? { label: kind, plural: kind }
    return `${count} ${spoken(count === 1 ? label : plural)}`
  })
  return [
    `${name}: a whole case of ${records} records and ${links} links`,
    '',
    wrapped('  ', counted.join(', ')),
    '',
    wrapped('', 'History and the bytes of attached files stay where the case was exported.'),
    ...(baselinesLeft === 0
      ? []
      : [
          wrapped(
            '',
            `So ${baselinesLeft === 1 ? 'does 1 baseline, which speaks' : `do ${baselinesLeft} baselines, which speak`} of that history.`,
          ),
        ]),
  ].join('\n')
}

function notNew(file: string, to: string): Refusal {
  return refuse(
    'WHOLE_CASE',
    `${file} is a whole case, and there is a case "${to}" already.`,
    'Give a name with --to that no case has.',
  )
}
