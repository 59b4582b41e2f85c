import { z } from 'zod'
import { bookkeeping, date, line, number, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** How many findings of each level stood when a baseline was made. */
const findingCountsSchema = z.strictObject({
  broken: z.number().int().min(0),
  blocker: z.number().int().min(0),
  attention: z.number().int().min(0),
  note: z.number().int().min(0),
})

/**
 * A case as it stood at one sequence of its space, to compare with and to decide on (DCB0129 3.3.1, 3.4.1). The manifest
 * is not kept: the events give it again, and the digest shows that it is the same.
 */
export const baseline = defineKind({
  name: 'baseline',
  prefix: 'BL',
  label: 'Baseline',
  plural: 'Baselines',
  meaning: 'The case as it stood at one moment, to compare with and to decide on.',
  title: 'name',
  byHand: false,
  fields: {
    name: line('Baseline', { required: true }),
    purpose: text('Purpose', { ...bookkeeping }),
    madeOn: date('Made on', { required: true }),
    sequence: number('Change number', { required: true, help: 'Everything up to this change of the case is in it.' }),
    digest: line('Digest', {
      required: true,
      help: 'The Merkle root (RFC 6962) over the sorted lines of the manifest.',
    }),
    size: number('Lines', { required: true, help: 'How many lines the manifest has.' }),
    records: number('Records', { required: true }),
    links: number('Links', { required: true }),
    matrix: line('Risk matrix', { required: true }),
    findings: structure('Findings then', findingCountsSchema, { required: true }),
    findingsDigest: line('Digest of the findings', { required: true }),
    ruleSet: line('Rules', { required: true, help: 'The rules that judged the case then.' }),
  },
})
