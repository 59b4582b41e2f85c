import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { RecordsService } from '../records/records-service.ts'
import type { Adoption } from './case-adoption.ts'
import type { CaseAdopted } from './case-adoption-contract.ts'
import { isCaseFile } from './exchange-case-file.ts'
import type { SourceFile } from './read/read-document.ts'

/** Stores a case that Safecase wrote into a file as a new case of this organisation, under this name or its own. */
export type CaseAdopter = (
  authority: Authority,
  file: SourceFile,
  name: string | null,
) => Promise<CaseAdopted | Refusal>

/** Reads the file of a case away from this process, which nobody else's file may fill or hold up. */
export type CaseReader = (file: SourceFile) => Promise<Adoption | Refusal>

/** The most bytes of a case file, and what the child that reads one may use: a case of that size takes two thirds of it. */
export const MOST_CASE_MEGABYTES = 64
export const CASE_PARSER = { megabytes: 512, once: true } as const

/** Makes the adopter. */
export function createCaseAdopter(records: RecordsService, readCase: CaseReader): CaseAdopter {
  return async (authority, file, name) => {
    if (!isCaseFile(file)) return noCase(file.name)
    const adoption = await readCase(file)
    if (isRefusal(adoption)) return adoption
    const { about, change } = adoption
    const head = { name: name ?? about.name, type: about.type }
    const space = await records.startSpaceWith(authority, head, change, `Taken over from ${file.name}`)
    return isRefusal(space) ? space : { space: space.id, ...about, name: space.name }
  }
}

function noCase(name: string): Refusal {
  return refuse(
    'FILE_UNREADABLE',
    `${name} is no case that Safecase exported.`,
    'Give the file that "safecase export" wrote; a hazard log is imported instead.',
  )
}
