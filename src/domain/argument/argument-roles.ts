import type { LinkRole } from '../record/kind.ts'

/** GSN SupportedBy: the upper element draws its standing from the lower one (GSN v3, 1:2.2). */
export const supportedBy = (...to: readonly string[]): LinkRole => ({
  role: 'supported-by',
  to,
  label: 'supported by',
  inverse: 'supports',
  rests: 'from-on-to',
  suspectBy: 'to',
})

/** GSN InContextOf: the element is to be read in that context, and leans on its assumptions (GSN v3, 1:2.2). */
export const inContextOf: LinkRole = {
  role: 'in-context-of',
  to: ['context', 'assumption', 'justification'],
  label: 'in context of',
  inverse: 'context of',
  rests: 'from-on-to',
  suspectBy: 'to',
}

/** What of the case a context or justification speaks of, and so rests on. */
export const refersTo: LinkRole = {
  role: 'refers-to',
  to: ['product', 'intended-use', 'context-of-use', 'boundary', 'plan', 'decision', 'issued-document'],
  label: 'refers to',
  inverse: 'referred to by',
  rests: 'from-on-to',
  suspectBy: 'to',
}

/** The module an element belongs to (GSN v3 modular extension). */
export const inModule: LinkRole = {
  role: 'in-module',
  to: ['module'],
  label: 'belongs to',
  inverse: 'holds',
  rests: 'neither',
  suspectBy: 'neither',
  most: 1,
}
