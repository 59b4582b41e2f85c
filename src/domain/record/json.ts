/** Any value that JSON can carry; record fields hold nothing else (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Plain data as it is written down: a property that is undefined is left out, and what is read again is JSON. */
export type ToJson =
  | null
  | boolean
  | number
  | string
  | readonly ToJson[]
  | { readonly [name: string]: ToJson | undefined }

/** The fields of one record by name; a field without a value is absent, never null. */
export type Fields = { readonly [name: string]: Json }

/** A calendar date `YYYY-MM-DD`; compares as text. */
export type IsoDate = string

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`; compares as text. */
export type IsoInstant = string
