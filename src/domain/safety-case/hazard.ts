import { bookkeeping, choice, date, line, number, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { ratingSchema, saysRisk } from '../risk/rating.ts'

/** The judgements of a hazard's risk, in the order in which they are made; each is a field of the hazard. */
export const HAZARD_RATINGS = ['initial', 'residual', 'residualWithTransferred'] as const
export type HazardRating = (typeof HAZARD_RATINGS)[number]

/** A potential source of harm to a patient (DCB0129 4.3.1), with its ratings (4.4.1) and NHS status. */
export const hazard = defineKind({
  name: 'hazard',
  prefix: 'H',
  label: 'Hazard',
  plural: 'Hazards',
  meaning: 'A potential source of harm to a patient.',
  title: 'name',
  fields: {
    name: line('Hazard', { required: true, help: 'The potential source of harm, not what causes it.' }),
    description: text('Description'),
    effect: text('Clinical effect', { help: 'How care changes from what was intended.' }),
    hazardousSituation: text('Hazardous situation', { help: 'The circumstances in which a patient is exposed.' }),
    harm: text('Harm', { help: 'The injury to the patient; severity is judged on it.' }),
    patientsAffected: choice('Patients affected', ['one', 'several'], {
      help: 'The same harm is one severity lower when it can reach one patient only.',
    }),
    arisesIn: choice('Arises in', ['normal use', 'fault', 'foreseeable misuse'], {
      help: 'Hazards are sought in normal and in fault conditions.',
    }),
    initial: structure('Initial risk', ratingSchema, { filled: saysRisk, help: 'Before the additional controls.' }),
    residual: structure('Residual risk', ratingSchema, {
      filled: saysRisk,
      help: 'With the controls that this organisation can show.',
    }),
    residualWithTransferred: structure('Residual risk assuming transferred controls', ratingSchema, {
      filled: saysRisk,
      help: 'May also count what a deployer or user is asked to put in place.',
    }),
    source: line('Source', { ...bookkeeping, help: 'The workshop, incident, log or person it came from.' }),
    function: line('Function or step of care', { ...bookkeeping, help: 'Where in the work it was found.' }),
    prompt: line('Prompt', { ...bookkeeping, help: 'The question of the technique that led to it.' }),
    identifiedOn: date('Date identified', { material: false }),
    owner: line('Owner', { ...bookkeeping, personal: true }),
    statedStatus: line('Status as imported', { ...bookkeeping }),
    number: number('Number in the source', { ...bookkeeping }),
    notes: text('Notes', { ...bookkeeping }),
  },
  states: {
    first: 'open',
    labels: { open: 'Open', transferred: 'Transferred', closed: 'Closed' },
    transitions: [
      { from: 'open', action: 'transfer', to: 'transferred', clauses: ['DCB0129 6.3.1'], needs: ['residual'] },
      {
        from: 'open',
        action: 'close',
        to: 'closed',
        clauses: ['DCB0129 6.4.1', 'DCB0160 Clinical risk control: all risks accepted'],
        needs: ['residual'],
      },
      {
        from: 'transferred',
        action: 'close',
        to: 'closed',
        clauses: ['DCB0129 6.4.1', 'DCB0160 Clinical risk control: all risks accepted'],
        needs: ['residual'],
      },
      {
        from: 'transferred',
        action: 'reopen',
        to: 'open',
        clauses: ['DCB0129 7.2.2', 'DCB0160 Post-deployment monitoring: effect on the case'],
      },
      {
        from: 'closed',
        action: 'reopen',
        to: 'open',
        clauses: ['DCB0129 7.2.2', 'DCB0160 Post-deployment monitoring: effect on the case'],
      },
    ],
  },
  links: [
    {
      role: 'arises-from-use',
      to: ['intended-use', 'context-of-use', 'boundary'],
      label: 'arises from',
      inverse: 'gives rise to',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
    {
      role: 'recorded-in',
      to: ['evidence'],
      label: 'is recorded in',
      inverse: 'records',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
})
