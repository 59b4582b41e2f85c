/** A label with its value; the second "Severity" of a form is another field than the first. */
export interface FormField {
  readonly label: string
  readonly value: string
  /** The heading inside the form below which it stands, when that names a stage: "Residual risk". */
  readonly group: string
}
