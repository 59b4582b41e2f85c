/** What a sort of case is called where one is chosen. */
export const CASE_TYPE_CHOICES = [
  { value: 'manufacturer-case', text: 'DCB0129: we make the system' },
  { value: 'deployment-case', text: 'DCB0160: we deploy the system' },
] as const
