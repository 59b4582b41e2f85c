import type { FoundHazard } from '../../found-log.ts'

const STRUCK = 'Struck through'

/**
 * Gives a hazard that is struck through that for its status, which a person is asked about, and keeps the one it states as a
 * note. Says whether the row is a hazard: a part of one that is struck through is none any more.
 */
export function strike(hazard: FoundHazard): boolean {
  if (hazard.title === '') return false
  if (hazard.status !== null) hazard.notes.push({ label: 'Status', text: hazard.status })
  hazard.status = STRUCK
  return true
}
