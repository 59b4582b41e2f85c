import type { Picture } from './picture.ts'

/** Whom a document is from, as its cover shows it. */
export interface Letterhead {
  readonly organisation: string
  readonly logo: Picture | null
  /** What the organisation wants to stand on every cover, in lines; empty where it has said nothing. */
  readonly coverText: string
}

/** A letterhead of nothing but a name, which is empty where nobody has said whom a document is from. */
export function plainLetterhead(organisation: string): Letterhead {
  return { organisation, logo: null, coverText: '' }
}
