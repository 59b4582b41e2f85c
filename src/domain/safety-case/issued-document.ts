import { z } from 'zod'
import { choice, date, line, lines, structure } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { PHASES } from './plan.ts'

/** One named person's decision on a document, with role, registration and meaning as they were then. */
export const approvalSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  registration: z.string().trim().min(1).max(200).optional(),
  decision: z.enum(['approved', 'approved with conditions', 'declined']),
  on: z.iso.date(),
  conditions: z.string().trim().min(1).max(10_000).optional(),
})
export type Approval = z.infer<typeof approvalSchema>

/** A safety document as issued: phase, version, approvals and distribution (DCB0129 3.3.3, 3.5.1–3.5.3). */
export const issuedDocument = defineKind({
  name: 'issued-document',
  prefix: 'DOC',
  label: 'Issued document',
  plural: 'Issued documents',
  meaning: 'A safety document as issued, with approvals and distribution.',
  title: 'name',
  fields: {
    name: line('Document', { required: true }),
    type: choice('Type', [
      'Clinical Risk Management System',
      'Clinical Risk Management Plan',
      'Hazard Log',
      'Clinical Safety Case Report',
      'other',
    ]),
    version: line('Version'),
    phase: choice('Phase', PHASES),
    issuedOn: date('Issued on'),
    digest: line('Digest'),
    location: line('Location'),
    author: line('Author', { material: false, personal: true }),
    approvals: structure('Approvals', z.array(approvalSchema).max(100), { personal: true }),
    distribution: lines('Distributed to'),
  },
  links: [
    {
      role: 'covers',
      to: ['release'],
      label: 'covers',
      inverse: 'covered by',
      rests: 'neither',
      suspectBy: 'to',
    },
    {
      role: 'supersedes',
      to: ['issued-document'],
      label: 'supersedes',
      inverse: 'superseded by',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
  states: {
    first: 'draft',
    labels: { draft: 'Draft', issued: 'Issued', superseded: 'Superseded', withdrawn: 'Withdrawn' },
    transitions: [
      { from: 'draft', action: 'issue', to: 'issued', clause: 'DCB0129 3.5.2', needs: ['approvals', 'issuedOn'] },
      { from: 'issued', action: 'supersede', to: 'superseded', clause: 'DCB0129 3.4.1' },
      { from: 'issued', action: 'withdraw', to: 'withdrawn', clause: 'DCB0129 7.2.3' },
    ],
  },
})
