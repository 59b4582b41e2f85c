import type { SpaceHead } from '../domain/record/graph.ts'
import type { SpaceType } from '../domain/record/kind.ts'
import { refuse, type Refusal } from '../domain/record/refusal.ts'
import { caseStandardOf, caseTypeOf, type CaseStandard } from '../domain/standards/case-standard.ts'
import type { ImportAnswers } from '../features/exchange/exchange-contract.ts'
import { LOG_OWNERS, WHOSE_LOG } from '../features/exchange/proposal/whose-log.ts'

/** The standard that `--standard` names: what a hazard log that says nothing of it is read as a case of. */
export type StandardNamed = CaseStandard['name'] | undefined

/** Whose log `--whose-log` says that it is. */
export type WhoseLogNamed = keyof typeof LOG_OWNERS | undefined

/** What a command line says of a hazard log: the standard of the case it becomes, and whose log it is there. */
export interface LogOptions {
  readonly standard?: StandardNamed
  readonly whoseLog?: WhoseLogNamed
}

/** Why a case cannot be read as one of another standard than it is; null where it can. */
export function refusalOfStandard(
  named: StandardNamed,
  { name, type }: Pick<SpaceHead, 'name' | 'type'>,
): Refusal | null {
  const own = caseStandardOf(type)?.name
  if (named === undefined || own === named) return null
  return refuse(
    'STANDARD_KNOWN',
    own === undefined ? `“${name}” answers neither standard.` : `“${name}” is a ${own} case.`,
    'Leave out --standard, which says what a hazard log becomes.',
  )
}

/** Why what is said of a hazard log cannot be said of a case that there is; null where it can. */
export function refusalOfLogOptions(
  { standard, whoseLog }: LogOptions,
  space: Pick<SpaceHead, 'name' | 'type'>,
): Refusal | null {
  const refused = refusalOfStandard(standard, space)
  if (refused !== null || whoseLog === undefined) return refused
  return refuse(
    'COMMAND_INVALID',
    `“${space.name}” is a case, and --whose-log says whose a hazard log is.`,
    'Leave out --whose-log.',
  )
}

/** The type of the case that a hazard log becomes: a manufacturer’s where nothing is said. */
export function typeOfLogCase({ standard }: LogOptions): ReturnType<typeof caseTypeOf> {
  return caseTypeOf(standard ?? 'DCB0129')
}

/** The answers with what `--whose-log` says of a log that goes into a case of a type; only a deployer’s asks for it. */
export function answersInto(
  type: SpaceType,
  answers: ImportAnswers,
  { whoseLog }: LogOptions,
): ImportAnswers | Refusal {
  if (whoseLog === undefined) return answers
  if (type === 'deployment-case') return { ...answers, [WHOSE_LOG]: LOG_OWNERS[whoseLog] }
  return refuse(
    'COMMAND_INVALID',
    '--whose-log is asked only of a log that goes into a deployer’s case.',
    'Leave it out, or give --standard DCB0160 with it.',
  )
}
