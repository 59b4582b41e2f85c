import { z } from 'zod'
import { choice, date, flag, line, lines, number, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { matrixSchema } from '../risk/matrix.ts'
import { ISSUED_TYPES } from './document-type.ts'

/** The phases of work in order; what a rule asks for in a later phase is awaiting, not wrong (DCB0129 3.5.1). */
export const PHASES = ['planning', 'analysis', 'control', 'pre-delivery', 'in service', 'decommissioning'] as const
export type Phase = (typeof PHASES)[number]

/**
 * Who may authorise what: one row of the plan's authorisation matrix (DCB0129 2.2.2), and which documents they thereby
 * approve.
 */
const authorisationSchema = z.strictObject({
  what: z.string().trim().min(1).max(400),
  role: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200).optional(),
  approves: z.array(z.enum(ISSUED_TYPES)).min(1).max(ISSUED_TYPES.length).optional(),
})

/** The Clinical Risk Management Plan: criteria, matrix, phases, authority and review cadence (DCB0129 3.2.1). */
export const plan = defineKind({
  name: 'plan',
  prefix: 'PLAN',
  label: 'Clinical Risk Management Plan',
  plural: 'Clinical Risk Management Plans',
  meaning: 'How clinical risk is managed for this product, and which risk is acceptable.',
  title: 'name',
  fields: {
    name: line('Plan', { required: true }),
    version: line('Version'),
    scope: text('Scope'),
    criteria: text('Acceptability criteria', { help: 'Which risks are accepted, by whom, and on what grounds.' }),
    policy: choice('Reduction policy', ['ALARP', 'AFAP'], {
      help: 'As low as reasonably practicable, or as far as possible; under AFAP cost is no rationale.',
    }),
    matrix: structure('Risk matrix', matrixSchema),
    initialCountsExisting: flag('Initial ratings count existing controls'),
    phase: choice('Present phase', PHASES, {
      help: 'To a deployer, pre-delivery is before deployment, and in service is use and maintenance.',
    }),
    phases: lines('Lifecycle phases that end with a report'),
    authorisation: structure('Authorisation matrix', z.array(authorisationSchema).max(100)),
    reviewMonths: number('Review every (months)'),
    nextReview: date('Next review'),
    approvedBy: line('Approved by', { personal: true }),
    approvedOn: date('Approved on'),
  },
  states: {
    first: 'draft',
    labels: { draft: 'Draft', 'in-force': 'In force', superseded: 'Superseded' },
    transitions: [
      {
        from: 'draft',
        action: 'approve',
        to: 'in-force',
        clauses: ['DCB0129 3.2.2', 'DCB0160 Clinical Risk Management Plan: approved'],
        needs: ['approvedBy', 'approvedOn'],
      },
      {
        from: 'in-force',
        action: 'supersede',
        to: 'superseded',
        clauses: ['DCB0129 3.2.4', 'DCB0160 Clinical Risk Management Plan: maintained'],
      },
      {
        from: 'in-force',
        action: 'revise',
        to: 'draft',
        clauses: ['DCB0129 3.2.3', 'DCB0160 Clinical Risk Management Plan: updated'],
      },
    ],
  },
})
