import { z } from 'zod'

/** How a form shows a field; `structure` has a control of its own. */
export type FieldControl = 'line' | 'text' | 'date' | 'choice' | 'number' | 'flag' | 'lines' | 'structure'

/** One field of a kind: its schema, and what the generic machinery must know about it. */
export interface Field<S extends z.ZodType = z.ZodType> {
  readonly label: string
  readonly schema: S
  readonly control: FieldControl
  readonly required: boolean
  /** Counts in the fingerprint: a change of it may put in doubt what rests on the record. */
  readonly material: boolean
  /** Whether the value may leave the organisation inside a package. */
  readonly disclosure: 'packaged' | 'internal'
  /** May name a living person, so it must stay erasable. */
  readonly personal: boolean
  /** Is written once: what it says cannot be changed afterwards. */
  readonly once: boolean
  /** One sentence for the person who fills it in. */
  readonly help: string
  readonly choices: readonly string[]
  /** Whether a value says what a move asks for: a list without an item and a structure left blank do not. */
  readonly isFilled: (value: unknown) => boolean
}

type Options = Partial<Pick<Field, 'required' | 'material' | 'disclosure' | 'personal' | 'once' | 'help'>>

/** The longest text one field may hold, in UTF-16 code units. */
const LONGEST_TEXT = 100_000
const LONGEST_LINE = 2_000

function field<S extends z.ZodType>(
  label: string,
  control: FieldControl,
  schema: S,
  options: Options,
  choices: readonly string[] = [],
): Field<S> {
  return {
    label,
    schema,
    control,
    choices,
    isFilled: (value) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    required: options.required ?? false,
    material: options.material ?? true,
    disclosure: options.disclosure ?? 'packaged',
    personal: options.personal ?? false,
    once: options.once ?? false,
    help: options.help ?? '',
  }
}

const trimmed = (longest: number) => z.string().trim().min(1).max(longest)
const oneLine = trimmed(LONGEST_LINE)
const prose = trimmed(LONGEST_TEXT)
const listOfProse = z.array(prose).max(1_000)
const isoDate = z.iso.date()

/** A single line of up to 2,000 characters. */
export const line = (label: string, options: Options = {}) => field(label, 'line', oneLine, options)
/** Prose of up to 100,000 characters. */
export const text = (label: string, options: Options = {}) => field(label, 'text', prose, options)
/** A calendar date. */
export const date = (label: string, options: Options = {}) => field(label, 'date', isoDate, options)
/** A number. */
export const number = (label: string, options: Options = {}) => field(label, 'number', z.number(), options)
/** Yes or no; absent means nobody has said. */
export const flag = (label: string, options: Options = {}) => field(label, 'flag', z.boolean(), options)
/** A list of lines. */
export const lines = (label: string, options: Options = {}) => field(label, 'lines', listOfProse, options)
/** One of the listed words. */
export const choice = <const W extends readonly [string, ...string[]]>(
  label: string,
  words: W,
  options: Options = {},
) => field(label, 'choice', z.enum(words), options, words)
/** A value with a shape of its own; `filled` says from when on such a value says what the field is for. */
export const structure = <S extends z.ZodType>(
  label: string,
  schema: S,
  { filled, ...options }: Options & { readonly filled?: (value: z.output<S>) => boolean } = {},
): Field<S> => {
  const made = field(label, 'structure', schema, options)
  if (filled === undefined) return made
  return {
    ...made,
    isFilled: (value) => {
      const read = schema.safeParse(value)
      return read.success && filled(read.data)
    },
  }
}

/** A member of the organisation: their id, which asks something of them, and their name as it was then. */
export const personSchema = z.strictObject({ person: z.uuid(), name: trimmed(200) })

/** Options of a field that is bookkeeping: kept and shown, but no reason to doubt anything. */
export const bookkeeping = { material: false, disclosure: 'internal' } as const
