import { recordStrings } from '../../records/web/record-strings.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'

/** What an element is, as the notation calls it. */
export function kindWord(element: ArgumentElement): string {
  const word = element.away ? argumentStrings.away : argumentStrings.kinds[element.kind]
  return element.undeveloped ? `${word}, ${argumentStrings.undeveloped}` : word
}

/** An element in one line, for those who hear it. */
export function spokenElement(element: ArgumentElement): string {
  return `${element.ref}, ${kindWord(element)}: ${element.title}. ${recordStrings.outlook[element.outlook]}`
}
