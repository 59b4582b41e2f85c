import { outlookStrings } from '../../records/web/outlook-strings.ts'
import type { ArgumentElement, ArgumentModule, ArgumentPart } from '../argument-contract.ts'
import { isEmpty, isModule } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'

/** What a part is, as the notation calls it. */
export function kindWord(part: ArgumentPart): string {
  if (isModule(part)) return argumentStrings.module
  const word = part.away ? argumentStrings.away : argumentStrings.kinds[part.kind]
  return part.undeveloped ? `${word}, ${argumentStrings.undeveloped}` : word
}

/** How a part stands: a counter-argument as a doubt, an empty module as just that, everything else by its outlook. */
export function standingWord(part: ArgumentPart): string {
  if (isModule(part)) return isEmpty(part) ? argumentStrings.empty : outlookStrings.outlook[part.outlook]
  return part.doubt === null ? outlookStrings.outlook[part.outlook] : argumentStrings.doubts[part.doubt]
}

/** The goal that an away goal stands for, with its module. */
export function targetWord({ standsFor }: ArgumentElement): string {
  if (standsFor === null) return argumentStrings.standsForNothing
  const { ref, module } = standsFor
  return module === null ? ref : argumentStrings.goalInModule(ref, module.ref, module.title)
}

/** How much a module holds. */
export function contentWord({ elements, doubtful }: ArgumentModule): string {
  return elements === 0 ? argumentStrings.moduleEmptyTitle : argumentStrings.about(elements, doubtful)
}

/** A part in one line, for those who hear it. */
export function spokenPart(part: ArgumentPart): string {
  const beside = isModule(part) ? contentWord(part) : part.away ? argumentStrings.standingFor(targetWord(part)) : ''
  return [`${part.ref}, ${kindWord(part)}: ${part.title}.`, beside && `${beside}.`, standingWord(part)]
    .filter((piece) => piece !== '')
    .join(' ')
}
