import { SCORED } from '../words/scored.ts'
import { pureLabel } from '../words/pure-label.ts'

/** A label with its value; the second "Severity" of a form is another field than the first. */
export interface FormField {
  readonly label: string
  readonly value: string
  /** The heading inside the form below which it stands, when that names a stage: "Residual risk". */
  readonly group: string
}

/** The label of a score under a heading such as "Residual risk" tells that stage; other fields do not belong to it. */
export function staged({ label, group }: Pick<FormField, 'label' | 'group'>): string {
  const role = pureLabel(label)?.role
  return group !== '' && role !== undefined && SCORED.has(role) ? `${group} – ${label}` : label
}
