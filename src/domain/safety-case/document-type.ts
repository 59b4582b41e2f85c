/** The documents that the product itself can make and issue. */
export const ISSUED_TYPES = ['Clinical Safety Case Report', 'Clinical Risk Management Plan', 'Hazard Log'] as const
export type IssuedType = (typeof ISSUED_TYPES)[number]
