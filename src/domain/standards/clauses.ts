import type { SpaceType } from '../record/kind.ts'
import type { Clause } from './clause.ts'
import { DCB0129 } from './dcb0129.ts'
import { DCB0160 } from './dcb0160.ts'
import { GSN_V3 } from './gsn.ts'
import { IEC_62304 } from './iec-62304.ts'
import { ISO_14971 } from './iso-14971.ts'

/** A standard that the product knows, in one edition. */
export interface Standard {
  readonly name: string
  readonly edition: string
  /** The types of space whose work it asks anything of; absent where it speaks of every one. */
  readonly asksOf?: readonly SpaceType[]
  readonly clauses: readonly Clause[]
}

/** Whoever makes the system, in its case and in its quality system. */
const MAKERS = ['manufacturer-case', 'quality-system'] as const

/** Every standard whose clauses a rule or a state table may cite. */
export const STANDARDS: readonly Standard[] = [
  {
    name: 'DCB0129',
    edition: 'specification v4.2 (Amd 24/2018)',
    asksOf: ['manufacturer-case'],
    clauses: DCB0129,
  },
  { name: 'DCB0160', edition: 'specification v3.2', asksOf: ['deployment-case'], clauses: DCB0160 },
  { name: 'ISO 14971', edition: '2019', asksOf: MAKERS, clauses: ISO_14971 },
  { name: 'IEC 62304', edition: '2006+A1:2015', asksOf: MAKERS, clauses: IEC_62304 },
  { name: 'GSN v3', edition: '2021', clauses: GSN_V3 },
]

interface Cited {
  readonly standard: Standard
  readonly clause: Clause
}

const BY_CITATION = new Map<string, Cited>(
  STANDARDS.flatMap((standard) =>
    standard.clauses.map((clause) => [`${standard.name} ${clause.id}`, { standard, clause }] as const),
  ),
)

/** The clause that a citation such as `DCB0129 4.4.1` names, or undefined when no standard here has it. */
export function clauseCited(citation: string): Clause | undefined {
  return BY_CITATION.get(citation)?.clause
}

/** Of citations in several standards those that ask something of a space of this type, in their order; it may be none. */
export function citedIn(type: SpaceType, citations: readonly string[]): readonly string[] {
  return citations.filter((citation) => {
    const standard = BY_CITATION.get(citation)?.standard
    return standard !== undefined && (standard.asksOf?.includes(type) ?? true)
  })
}
