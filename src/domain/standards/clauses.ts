import type { Clause } from './clause.ts'
import { DCB0129 } from './dcb0129.ts'
import { GSN_V3 } from './gsn.ts'
import { IEC_62304 } from './iec-62304.ts'
import { ISO_14971 } from './iso-14971.ts'

/** A standard that the product knows, in one edition. */
export interface Standard {
  readonly name: string
  readonly edition: string
  readonly clauses: readonly Clause[]
}

/** Every standard whose clauses a rule or a state table may cite. */
export const STANDARDS: readonly Standard[] = [
  { name: 'DCB0129', edition: 'specification v4.2 (Amd 24/2018)', clauses: DCB0129 },
  { name: 'ISO 14971', edition: '2019', clauses: ISO_14971 },
  { name: 'IEC 62304', edition: '2006+A1:2015', clauses: IEC_62304 },
  { name: 'GSN v3', edition: '2021', clauses: GSN_V3 },
]

const BY_CITATION = new Map<string, Clause>(
  STANDARDS.flatMap((standard) => standard.clauses.map((clause) => [`${standard.name} ${clause.id}`, clause] as const)),
)

/** The clause that a citation such as `DCB0129 4.4.1` names, or undefined when no standard here has it. */
export function clauseCited(citation: string): Clause | undefined {
  return BY_CITATION.get(citation)
}
