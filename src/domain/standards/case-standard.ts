import type { SpaceType } from '../record/kind.ts'

/** The types of space that are a safety case. */
export const CASE_TYPES = ['manufacturer-case', 'deployment-case'] as const satisfies readonly SpaceType[]
export type CaseType = (typeof CASE_TYPES)[number]

/** The standard that a case answers, and in what part. */
export interface CaseStandard {
  readonly name: 'DCB0129' | 'DCB0160'
  /** Whose case it is, before “case”. */
  readonly whose: 'manufacturer’s' | 'deployer’s'
  /** The organisation that answers it, after “as”. */
  readonly as: string
  /** What its formal review comes before. */
  readonly before: string
}

const STANDARDS: Readonly<Record<CaseType, CaseStandard>> = {
  'manufacturer-case': {
    name: 'DCB0129',
    whose: 'manufacturer’s',
    as: 'manufacturer of the system',
    before: 'delivery',
  },
  'deployment-case': {
    name: 'DCB0160',
    whose: 'deployer’s',
    as: 'health organisation that deploys the system',
    before: 'deployment',
  },
}

/** The standard that a space of this type answers; undefined where it is no case. */
export function caseStandardOf(type: CaseType): CaseStandard
export function caseStandardOf(type: SpaceType): CaseStandard | undefined
export function caseStandardOf(type: SpaceType): CaseStandard | undefined {
  const known = CASE_TYPES.find((one) => one === type)
  return known === undefined ? undefined : STANDARDS[known]
}

/** The type of the cases that answer a standard. */
export function caseTypeOf(standard: CaseStandard['name']): CaseType {
  return standard === 'DCB0160' ? 'deployment-case' : 'manufacturer-case'
}
