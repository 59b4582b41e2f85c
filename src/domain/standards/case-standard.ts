import type { SpaceType } from '../record/kind.ts'

/** The standard that a case answers, and in what part. */
export interface CaseStandard {
  readonly name: 'DCB0129' | 'DCB0160'
  /** The organisation that answers it, after “as”. */
  readonly as: string
  /** What its formal review comes before. */
  readonly before: string
}

const CASE_STANDARDS: { readonly [T in SpaceType]?: CaseStandard } = {
  'manufacturer-case': { name: 'DCB0129', as: 'manufacturer of the system', before: 'delivery' },
  'deployment-case': { name: 'DCB0160', as: 'health organisation that deploys the system', before: 'deployment' },
}

/** The standard that a space of this type answers; undefined where it is no case. */
export function caseStandardOf(type: SpaceType): CaseStandard | undefined {
  return CASE_STANDARDS[type]
}
