import { newFoundHazard, type FoundHazard } from '../../found-log.ts'

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
