import { z } from 'zod'
import { CASE_TYPES } from '../../domain/standards/case-standard.ts'
import { jsonSchema } from '../records/records-contract.ts'

const statedText = z.string().nullable()

/** One rating of the import: words of the plan's matrix where they are certain, and the source's own text untouched. */
export const importRatingSchema = z.strictObject({
  severity: z.string().nullable(),
  likelihood: z.string().nullable(),
  level: z.number().int().nullable(),
  stated: z.strictObject({ severity: statedText, likelihood: statedText, risk: statedText }),
})
export type ImportRating = z.infer<typeof importRatingSchema>

/** The status words of an NHS hazard log. */
export const HAZARD_STATUSES = ['Open', 'Transferred', 'Closed'] as const
export type HazardStatus = (typeof HAZARD_STATUSES)[number]

/** One hazard as the source gives it; `where` is the place a person can look it up. */
export const importHazardSchema = z.strictObject({
  ref: z.string().nullable(),
  title: z.string(),
  initial: importRatingSchema,
  residual: importRatingSchema,
  causes: z.number().int().min(0),
  controls: z.number().int().min(0),
  status: z.enum(HAZARD_STATUSES).nullable(),
  statedStatus: z.string().nullable(),
  owner: z.string().nullable(),
  where: z.string(),
})
export type ImportHazard = z.infer<typeof importHazardSchema>

const accountedSchema = z.strictObject({ where: z.string(), reason: z.string() })
export type AccountedRow = z.infer<typeof accountedSchema>

/** What became of every row: `rows` = `stored` + `merged` + ignored + rejected, always. */
export const importLedgerSchema = z
  .strictObject({
    rows: z.number().int().min(0),
    stored: z.number().int().min(0),
    merged: z.number().int().min(0),
    ignored: z.array(accountedSchema),
    rejected: z.array(accountedSchema),
  })
  .refine((ledger) => ledger.rows === ledger.stored + ledger.merged + ledger.ignored.length + ledger.rejected.length)
export type ImportLedger = z.infer<typeof importLedgerSchema>

/**
 * Something the source leaves open; `proposed` is one of `choices`. Until it is answered scores and states stay as stated,
 * `about` says how anything else is read, and nothing is stored.
 */
export const importQuestionSchema = z.strictObject({
  id: z.string(),
  about: z.string(),
  proposed: z.string(),
  choices: z.array(z.string()).min(2),
})
export type ImportQuestion = z.infer<typeof importQuestionSchema>

/**
 * The stable JSON of an import: what was found, what became of every row, and what is asked. On the desk the answered
 * questions are among them, so that an answer can be changed; what is printed holds only those still to be answered.
 */
export const importResultSchema = z.strictObject({
  format: z.string(),
  hazards: z.array(importHazardSchema),
  ledger: importLedgerSchema,
  questions: z.array(importQuestionSchema),
})
export type ImportResult = z.infer<typeof importResultSchema>

/** Answers by question id, each one of that question's choices. */
export const importAnswersSchema = z.record(z.string(), z.string())
export type ImportAnswers = z.infer<typeof importAnswersSchema>

/** An import on the desk: read, shown, and waiting for a person. */
export const deskImportSchema = z.object({
  importId: z.string(),
  /** The names of its files. */
  source: z.string(),
  /** The case it was prepared for; null where that is still open. */
  space: z.string().nullable(),
  result: importResultSchema,
  /** Set when the files hold no hazard. */
  notice: z.object({ code: z.string(), sentence: z.string(), remedy: z.string() }).nullable(),
  /** What has been answered so far. */
  answers: importAnswersSchema,
  /** How many of its questions nobody has answered. */
  open: z.number().int(),
  /** What is asked besides where it goes into a case of a type, answered or not. */
  asks: z.record(z.enum(CASE_TYPES), z.array(importQuestionSchema)),
  /** What a new case may be called by what the files say of themselves; empty where they say nothing. */
  caseName: z.string(),
})
export type DeskImport = z.infer<typeof deskImportSchema>

const hazardNamed = z.object({ ref: z.string(), name: z.string() })
const fieldDifferenceSchema = z.object({ field: z.string(), label: z.string(), before: jsonSchema, after: jsonSchema })

/** What storing an import would change in a case that exists; what the file leaves out is never deleted. */
export const importDifferencesSchema = z.object({
  /** Hazards that the case does not have yet, called as in the source. */
  fresh: z.array(z.object({ ref: z.string().nullable(), name: z.string() })),
  changed: z.array(
    hazardNamed.extend({
      fields: z.array(fieldDifferenceSchema),
      /** Causes, controls and evidence: new ones have no reference yet. */
      parts: z.array(
        z.object({
          kind: z.string(),
          ref: z.string().nullable(),
          name: z.string(),
          fields: z.array(fieldDifferenceSchema),
        }),
      ),
    }),
  ),
  /** How many hazards of the file the case says already. */
  same: z.number().int(),
  /** Living hazards of the case that the file does not name. */
  absent: z.array(hazardNamed),
  /** Hazards whose status is another in the file, which no import changes. */
  otherStatus: z.array(hazardNamed.extend({ says: z.enum(HAZARD_STATUSES) })),
  /** Hazards that the manufacturer’s log rates otherwise than the deployer, whose own rating stands. */
  otherRating: z.array(hazardNamed),
})
export type ImportDifferences = z.infer<typeof importDifferencesSchema>

/** What is told of an import that waits for whoever prepared it. */
export interface WaitingImport extends Pick<DeskImport, 'importId' | 'source' | 'space' | 'open'> {
  readonly hazards: number
  /** The day it was prepared. */
  readonly since: string
}
