import { recordStrings } from '../../records/web/record-strings.ts'
import type { ArgumentElement, ArgumentPart } from '../argument-contract.ts'
import { isModule } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'

/** What a part is, as the notation calls it. */
export function kindWord(part: ArgumentPart): string {
  if (isModule(part)) return argumentStrings.module
  const word = part.away ? argumentStrings.away : argumentStrings.kinds[part.kind]
  return part.undeveloped ? `${word}, ${argumentStrings.undeveloped}` : word
}

/** How a part stands: a counter-argument as a doubt, everything else by its outlook. */
export function standingWord(part: ArgumentPart): string {
  return isModule(part) || part.doubt === null
    ? recordStrings.outlook[part.outlook]
    : argumentStrings.doubts[part.doubt]
}

/** The goal that an away goal stands for, with its module. */
export function targetWord({ standsFor }: ArgumentElement): string {
  if (standsFor === null) return argumentStrings.standsForNothing
  const { ref, module } = standsFor
  return module === null ? ref : argumentStrings.goalInModule(ref, module.ref, module.title)
}

/** How much a module holds. */
export function contentWord(part: ArgumentPart): string {
  return isModule(part) ? argumentStrings.about(part.elements, part.doubtful) : ''
}

/** A part in one line, for those who hear it. */
export function spokenPart(part: ArgumentPart): string {
  const beside = isModule(part) ? contentWord(part) : part.away ? argumentStrings.standingFor(targetWord(part)) : ''
  return [`${part.ref}, ${kindWord(part)}: ${part.title}.`, beside && `${beside}.`, standingWord(part)]
    .filter((piece) => piece !== '')
    .join(' ')
}
