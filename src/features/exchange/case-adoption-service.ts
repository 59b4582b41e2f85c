import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { RecordsService } from '../records/records-service.ts'
import { adoptCase, type AdoptionTools } from './case-adoption.ts'
import type { CaseAdopted } from './case-adoption-contract.ts'
import type { SourceFile } from './read/read-document.ts'

/** Stores a case that Safecase wrote into a file as a new case of this organisation, under this name or its own. */
export type CaseAdopter = (
  authority: Authority,
  file: SourceFile,
  name: string | null,
) => Promise<CaseAdopted | Refusal>

/** Makes the adopter. */
export function createCaseAdopter(records: RecordsService, tools: AdoptionTools): CaseAdopter {
  return async (authority, file, name) => {
    const adoption = adoptCase(file, tools)
    if (isRefusal(adoption)) return adoption
    const { about, change } = adoption
    const space = await records.startSpace(authority, name ?? about.name, about.type)
    if (isRefusal(space)) return space
    const stored = await records.store(
      authority,
      space.id,
      () => change,
      `Taken over from ${file.name}`,
      'space.create',
    )
    return isRefusal(stored) ? stored : { space: space.id, ...about, name: space.name }
  }
}
