import type { z } from 'zod'
import type { Field } from './field.ts'
import type { Finality } from './finality.ts'
import type { Id, SafetyRecord } from './record.ts'
import type { StateTable } from './state-table.ts'

/** The bodies of work a record can live in: a maker's case, a deployer's case, a quality system, a CSO register. */
export const SPACE_TYPES = ['manufacturer-case', 'deployment-case', 'quality-system', 'register'] as const
export type SpaceType = (typeof SPACE_TYPES)[number]

/** Which end of a link draws its standing from the other. */
export type RestsOn = 'from-on-to' | 'to-on-from' | 'neither'

/** One role in which records of a kind may point at others. */
export interface LinkRole {
  readonly role: string
  readonly to: readonly string[]
  /** Read from the `from` end: "leads to". */
  readonly label: string
  /** Read from the `to` end: "caused by". */
  readonly inverse: string
  readonly rests: RestsOn
  /** Whose change makes the link suspect. */
  readonly suspectBy: 'from' | 'to' | 'both' | 'neither'
  /** The most living links of this role one `from` record may have; absent means any number. */
  readonly most?: number
  /** Whether a record is within the one that it points at, which never comes to be within itself. */
  readonly nests?: true
  /**
   * Whether the child counts for the parent in a space of this type; absent means always. So a hazard needs those
   * controls that its residual counts.
   */
  readonly counts?: (child: SafetyRecord, parent: SafetyRecord, space: { readonly type: SpaceType }) => boolean
}

/** How a parent combines the children of one role: the worst of all, or the best of some with none broken. */
export type Combination = 'all' | 'some'

/** Fields of a record that some people are not shown for a while. */
export interface Kept {
  readonly record: Id
  readonly fields: readonly string[]
  /** Whether it is kept from a person. */
  readonly from: (person: Id) => boolean
}

/**
 * What records of a kind keep from whom, and in which of their states: so a second rating is blind. Nothing that is
 * kept from somebody reaches them in any way, and they cannot write it either.
 */
export interface Keeping {
  readonly during: readonly string[]
  /** What one record keeps; `to` gives the records it points at in a role. Leaving the living case ends nothing. */
  readonly kept: (record: SafetyRecord, to: (role: string) => readonly SafetyRecord[]) => readonly Kept[]
}

/** A kind of record, declared once; store, API, history, diff, forms, search and export follow from it. */
export interface Kind<F extends { readonly [name: string]: Field } = { readonly [name: string]: Field }> {
  readonly name: string
  /** What its references begin with, as `H` in `H-12`. */
  readonly prefix: string
  readonly label: string
  readonly plural: string
  readonly meaning: string
  readonly spaces: readonly SpaceType[]
  /** Whether people write it; else a service of the product does, once, and nobody changes what it says. */
  readonly byHand: boolean
  /** When nobody can change any more what a record says; null where people always can. */
  readonly final: Finality | null
  /** The field that names a record of this kind in a list. */
  readonly title: string
  readonly fields: F
  readonly states: StateTable | null
  readonly links: readonly LinkRole[]
  /** Roles whose children are not simply all needed. */
  readonly combines: { readonly [role: string]: Combination }
  /** What its records keep from some people for a while; null when they keep nothing. */
  readonly keeps: Keeping | null
}

/** The typed fields of a kind; every one may be absent. */
export type FieldsOf<K extends Kind> = {
  readonly [P in keyof K['fields']]?: z.infer<K['fields'][P]['schema']>
}

type Declaration<F extends { readonly [name: string]: Field }> = Omit<
  Kind<F>,
  'title' | 'states' | 'links' | 'combines' | 'spaces' | 'keeps' | 'byHand' | 'final'
> & { readonly title: keyof F & string } & Partial<
    Pick<Kind<F>, 'states' | 'links' | 'combines' | 'spaces' | 'keeps' | 'byHand' | 'final'>
  >

/** Declares a kind; it lives in both sorts of case unless it says otherwise. */
export function defineKind<const F extends { readonly [name: string]: Field }>(declaration: Declaration<F>): Kind<F> {
  return {
    spaces: ['manufacturer-case', 'deployment-case'],
    byHand: true,
    states: null,
    links: [],
    combines: {},
    keeps: null,
    final: null,
    ...declaration,
  }
}

/** A record's fields seen through its kind; the store and the services validate them on the way in. */
export function fieldsOf<K extends Kind>(_kind: K, record: SafetyRecord): FieldsOf<K> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields passed the kind's schema when written
  return record.fields as FieldsOf<K>
}
