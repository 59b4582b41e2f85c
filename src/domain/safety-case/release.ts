import { date, line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** One version of the product as it is or will be delivered, with its configuration (DCB0129 7.1.3, 7.3.4). */
export const release = defineKind({
  name: 'release',
  prefix: 'REL',
  label: 'Release',
  plural: 'Releases',
  meaning: 'One version of the product as delivered, with its configuration.',
  title: 'version',
  fields: {
    version: line('Version', { required: true }),
    summary: text('What changed'),
    configuration: lines('Released configuration'),
    environment: text('Environment'),
    plannedFor: date('Planned for', { material: false }),
    releasedOn: date('Released on'),
  },
  states: {
    first: 'candidate',
    labels: { candidate: 'Candidate', authorised: 'Authorised', 'in-field': 'In the field', withdrawn: 'Withdrawn' },
    transitions: [
      { from: 'candidate', action: 'authorise', to: 'authorised', clauses: ['DCB0129 7.1.1', 'DCB0160 2.2.2'] },
      { from: 'authorised', action: 'deliver', to: 'in-field', clauses: ['DCB0129 7.1.3'], needs: ['releasedOn'] },
      {
        from: 'candidate',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 7.3.4', 'DCB0160 Modification and maintenance: audit trail'],
      },
      {
        from: 'authorised',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 7.3.4', 'DCB0160 Modification and maintenance: audit trail'],
      },
      {
        from: 'in-field',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 7.3.4', 'DCB0160 Modification and maintenance: audit trail'],
      },
    ],
  },
  links: [
    {
      role: 'release-of',
      to: ['product'],
      label: 'is a release of',
      inverse: 'released as',
      rests: 'neither',
      suspectBy: 'neither',
      most: 1,
    },
  ],
})
