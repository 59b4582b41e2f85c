import { newFoundHazard, type FoundHazard } from '../../found-log.ts'
import { itemsOf } from './item-list.ts'

const NUMBERED = /^(cause|control|mitigation|safeguard|barrier)\s*\d{0,3}\s*[:–—-]\s*(\S.*)$/is

/** The cause or control that a row tells by itself below its hazard, "Control 1: Watch the queue"; null for any other text. */
export function partTold(text: string, where: string): FoundHazard | null {
  const [, name = '', told] = NUMBERED.exec(text) ?? []
  if (told === undefined) return null
  const hazard = newFoundHazard('', where)
  if (/^cause$/i.test(name)) hazard.causes.push({ text: told, key: null, where })
  else hazard.controls.push({ text: told, key: null, kind: null, stage: null, evidence: [], causes: [], where })
  return hazard
}

/** Causes with their controls that one cell tells by their labels; the controls of a single cause name it. */
export interface ToldParts {
  readonly causes: readonly string[]
  readonly controls: readonly { readonly text: string; readonly causes: readonly string[] }[]
}

const PART =
  /(?:^|[.;|\n])\s*(?:[-*•]\s+|\d{1,2}[.)]\s+)?(?:(causes?)|controls?|mitigations?|safeguards?|barriers?)\s*\d{0,3}\s*[:：]\s*/gi

/** Cells are many, and nearly all of them begin with no such label. */
const BEGINS = /^\s*(?:[-*•]\s+|\d{1,2}[.)]\s+)?(?:cause|control|mitigation|safeguard|barrier)s?\s*\d{0,3}\s*[:：]/i

/** The causes and controls of a text such as "Cause: worn belt. Control: monthly check."; null where it does not tell of both. */
export function partsTold(text: string): ToldParts | null {
  if (!BEGINS.test(text)) return null
  const labels = [...text.matchAll(PART)]
  const causes: string[] = []
  const controls: { text: string; causes: readonly string[] }[] = []
  let above: readonly string[] = []
  for (const [at, label] of labels.entries()) {
    const told = text.slice(label.index + label[0].length, labels[at + 1]?.index)
    const items = itemsOf(told.trim().replace(/(?<=^[^.]*)\.$/, ''))
    if (label[1] === undefined) controls.push(...items.map((item) => ({ text: item, causes: above })))
    else {
      causes.push(...items)
      above = items.length === 1 && labels[at - 1]?.[1] === undefined ? items : []
    }
  }
  return causes.length > 0 && controls.length > 0 ? { causes, controls } : null
}
