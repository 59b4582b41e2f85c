import type { FoundControl, FoundHazard, FoundLog, FoundNote } from './found-log.ts'
import { itemsOf } from './recognise/words/item-list.ts'
import { partyUnder } from './recognise/words/party-words.ts'
import { remembering } from './remembering.ts'

/** A column that holds what others are to put in place, and not when or whether something was handed to them. */
const HOLDS_CONTROLS = /\b(?:controls?|mitigations?|measures?|safeguards?)\b|^transferred to\b/i
const IS_OTHERWISE =
  /\b(?:severity|likelihood|probability|risks?|residual|scores?|ratings?|levels?|date|status|state|by whom|verified|accepted|evidence|owner|comments?|notes?)\b/i
const ANSWER = /^(?:y(?:es)?|no?|true|false|x|✓|✔|n ?\/ ?a|tbc|tbd|[\d\s/.:-]+)\.?$/i

/**
 * A log with the text under “Transferred controls” and the like read as what it is: controls that a deployer or user is to
 * put in place, which else would be notes that nobody has to answer.
 */
export function withTransferredNotes(log: FoundLog): FoundLog {
  if (!log.hazards.some(({ notes }) => notes.some(isTransferred))) return log
  return { ...log, hazards: log.hazards.map(withNotesAsControls) }
}

function withNotesAsControls(hazard: FoundHazard): FoundHazard {
  const told = hazard.notes.filter(isTransferred)
  if (told.length === 0) return hazard
  const controls = told.flatMap(({ label, text }) => itemsOf(text).map((item) => controlOf(item, label, hazard.where)))
  return {
    ...hazard,
    notes: hazard.notes.filter((note) => !told.includes(note)),
    controls: [...hazard.controls, ...controls],
  }
}

function isTransferred({ label, text }: FoundNote): boolean {
  return namesTransferred(label) && !ANSWER.test(text.trim()) && itemsOf(text).length > 0
}

const namesTransferred = remembering((label) => {
  const { party } = partyUnder(label)
  return (party === 'deployer' || party === 'user') && HOLDS_CONTROLS.test(label) && !IS_OTHERWISE.test(label)
})

function controlOf(text: string, label: string, where: string): FoundControl {
  return { text, key: null, kind: null, stage: null, evidence: [], causes: [], where, ...partyUnder(label) }
}
