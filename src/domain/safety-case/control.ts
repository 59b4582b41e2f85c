import { z } from 'zod'
import { bookkeeping, choice, date, line, lines, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { isTransferred, PARTIES } from './control-party.ts'

/** The answer to "does this control bring new hazards or raise known risks?" (DCB0129 6.1.2). */
const sideEffectCheckSchema = z.strictObject({
  found: z.boolean(),
  finding: z.string().trim().min(1).max(100_000).optional(),
  checkedBy: z.string().trim().min(1).max(200).optional(),
  checkedOn: z.iso.date().optional(),
})

/** A measure that reduces risk (DCB0129 6.1.1); that it is *implemented* and that it is *effective* are two results (6.3.2, 6.3.3). */
export const control = defineKind({
  name: 'control',
  prefix: 'CTL',
  label: 'Control',
  plural: 'Controls',
  meaning: 'A measure that reduces risk.',
  title: 'statement',
  fields: {
    statement: line('Control', { required: true }),
    description: text('Description'),
    type: choice('Kind', ['design', 'test', 'training', 'business process', 'information'], {
      help: 'In order of preference; a test alone reduces no risk.',
    }),
    timing: choice('Existing or additional', ['existing', 'additional'], {
      help: 'Existing controls count in the initial rating only where the plan says so.',
    }),
    action: choice('Works by', ['preventing', 'detecting', 'mitigating']),
    party: choice('Responsible party', PARTIES),
    transferInstruction: text('Transfer instruction', { help: 'What the deployer or user must put in place.' }),
    transferVerification: text('How the other party verifies it'),
    transferJustification: text('Why it is transferred'),
    sideEffects: structure('Side-effect check', sideEffectCheckSchema),
    lowers: lines('Lowers', { help: 'Severity, likelihood or both.' }),
    owner: line('Owner', { ...bookkeeping, personal: true }),
    due: date('Due', { ...bookkeeping }),
    notes: text('Notes', { ...bookkeeping }),
  },
  states: {
    first: 'proposed',
    labels: { proposed: 'Proposed', agreed: 'Agreed', 'in-place': 'In place', rejected: 'Rejected' },
    transitions: [
      {
        from: 'proposed',
        action: 'agree',
        to: 'agreed',
        clauses: ['DCB0129 6.1.1', 'DCB0160 Clinical risk control: controls found'],
      },
      {
        from: 'proposed',
        action: 'reject',
        to: 'rejected',
        clauses: ['DCB0129 6.1.1', 'DCB0160 Clinical risk control: controls found'],
      },
      {
        from: 'agreed',
        action: 'put-in-place',
        to: 'in-place',
        clauses: ['DCB0129 6.3.1', 'DCB0160 Clinical risk control: put in place'],
      },
      {
        from: 'agreed',
        action: 'reject',
        to: 'rejected',
        clauses: ['DCB0129 6.1.1', 'DCB0160 Clinical risk control: controls found'],
      },
      {
        from: 'in-place',
        action: 'withdraw',
        to: 'agreed',
        clauses: ['DCB0129 7.3.1', 'DCB0160 Modification and maintenance: process applied'],
      },
      {
        from: 'rejected',
        action: 'propose-again',
        to: 'proposed',
        clauses: ['DCB0129 6.1.5', 'DCB0160 Clinical risk control: further controls'],
      },
    ],
  },
  links: [
    {
      role: 'mitigates',
      to: ['hazard', 'cause'],
      label: 'mitigates',
      inverse: 'mitigated by',
      rests: 'to-on-from',
      suspectBy: 'both',
      counts: (child, _parent, space) => child.state !== 'rejected' && !isTransferred(child, space),
    },
    {
      role: 'realised-by',
      to: ['requirement'],
      label: 'realised by',
      inverse: 'realises',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
    {
      role: 'brings',
      to: ['hazard'],
      label: 'brings',
      inverse: 'brought by',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
  combines: { 'shows-implemented': 'some', 'shows-effective': 'some' },
})
