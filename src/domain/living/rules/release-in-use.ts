import type { SafetyRecord } from '../../record/record.ts'

/** Whether a release was authorised and has not been withdrawn. */
export function isInUse(subject: SafetyRecord): boolean {
  return subject.state === 'authorised' || subject.state === 'in-field'
}
