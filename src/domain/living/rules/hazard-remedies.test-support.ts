import { z } from 'zod'
import { DEFAULT_MATRIX } from '../../risk/default-matrix.ts'
import type { Fields } from '../../record/json.ts'
import { HIGH, LOW, TOLERABLE } from './hazard-rating.test-support.ts'
import type { Mend } from './rule-case.test-support.ts'

/** A remedy that is followed in the first failing case of its rule, or in the one that is named. */
type Remedy = Mend | { readonly of: string; readonly mend: Mend }

/** By the code of a rule: the words of its remedy, and what a person does who follows them to the letter. */
export interface Remedies {
  readonly [code: string]: { readonly [told: string]: Remedy }
}

/** Writes fields of the record that the finding is about. */
export const edits =
  (fields: Fields): Mend =>
  (c, subject) =>
    c.edit(subject, fields)

/** Takes that record through actions. */
export const moves =
  (...actions: readonly string[]): Mend =>
  (c, subject) =>
    c.move(subject, ...actions)

/** Adds a record that points at it. */
export const adds =
  (kind: string, role: string, fields: Fields = {}): Mend =>
  (c, subject) =>
    void c.link(c.add(kind, fields), role, subject)

export const retires: Mend = (c, subject) => c.retire(subject)

const WEIGHED = { impracticable: 'No design can detect it.', outcome: 'benefit outweighs risk' }

/** The remedies of the rules on hazards and causes. */
export const HAZARD_REMEDIES: Remedies = {
  'HAZ-01': { 'Choose a severity and a likelihood from the plan’s scales': edits({ initial: HIGH }) },
  'HAZ-02': { 'Rate the risk that remains': edits({ residual: TOLERABLE }) },
  'HAZ-03': {
    'Correct the level': edits({ initial: { ...HIGH, level: 4 } }),
    'the severity or likelihood from which it is looked up': edits({
      initial: { severity: 'Considerable', likelihood: 'High', level: 3 },
    }),
  },
  'HAZ-04': {
    'Look at the rating again under the present matrix and save it': edits({
      residual: { ...HIGH, matrixVersion: DEFAULT_MATRIX.version },
    }),
  },
  'HAZ-05': {
    'Rate again in the plan’s words': edits({ initial: LOW }),
    'add the word to the matrix of the plan': (c) => {
      const severities = DEFAULT_MATRIX.severities.with(2, 'Moderate')
      c.add('plan', { matrix: z.json().parse({ ...DEFAULT_MATRIX, severities }) }, { state: 'in-force' })
    },
  },
  'HAZ-06': { 'Correct the rating': edits({ residual: LOW }) },
  'HAZ-07': {
    'Say in the rationale of the lower rating': edits({ residual: { ...LOW, rationale: 'The dose is capped.' } }),
    'restore the severity': edits({ residual: { ...HIGH, likelihood: 'Low' } }),
    'which control makes the harm itself less severe': {
      of: 'in the second residual',
      mend: edits({ residualWithTransferred: { ...LOW, rationale: 'The ward keeps the antidote.' } }),
    },
  },
  'HAZ-08': {
    'Say why this risk is as low as the plan asks': edits({ residual: { ...TOLERABLE, rationale: 'Two checks.' } }),
    'cannot reasonably be reduced further': adds('acceptance', 'accepts', {
      rationale: 'Nothing else is practicable.',
    }),
  },
  'HAZ-09': {
    'Give a clinical or technical reason': edits({ residual: { ...TOLERABLE, rationale: 'No sensor can tell.' } }),
    'record that the plan’s policy is ALARP': (c) => c.edit(c.made('plan'), { policy: 'ALARP' }),
  },
  'HAZ-10': {
    'Find further controls and judge the residual risk anew': { of: 'no analysis', mend: edits({ residual: LOW }) },
    'weigh the clinical benefit against the risk': adds('risk-benefit', 'weighs', WEIGHED),
    'judge the residual risk anew': {
      of: 'an evaluation does not accept what the plan would',
      mend: adds('evaluation', 'evaluates', { of: 'residual risk', outcome: 'acceptable', evaluatedOn: '2026-06-15' }),
    },
  },
  'HAZ-11': {
    'Have the risk accepted by the role that the plan names': adds('acceptance', 'accepts', {
      accepter: 'Dr Example',
      authority: 'Trust Board',
    }),
  },
  'HAZ-12': { 'Set the residual back to the initial risk': edits({ residual: HIGH }) },
  'HAZ-13': {
    'Record the design, training or process that reduces the risk': adds('control', 'mitigates', { type: 'design' }),
  },
  'HAZ-14': {
    'Record the additional control that lowers the risk': {
      of: 'no control',
      mend: adds('control', 'mitigates', { timing: 'additional' }),
    },
    'set the residual back to the initial risk': { of: 'no control', mend: edits({ residual: HIGH }) },
    'Record the control that a deployer or user puts in place': adds('control', 'mitigates', { party: 'deployer' }),
    'set this rating to the residual risk': edits({ residualWithTransferred: HIGH }),
    'Set this rating to the residual risk, which counts': {
      of: 'a second residual in the case of a deployer, who transfers nothing',
      mend: edits({ residualWithTransferred: HIGH }),
    },
  },
  'HAZ-15': { 'Add what may give rise to the hazard': adds('cause', 'leads-to') },
  'HAZ-16': { 'Describe the clinical effect and the harm': edits({ effect: 'A dose is late.', harm: 'Pain.' }) },
  'HAZ-17': { 'Name what could harm the patient': edits({ name: 'Wrong dose given' }) },
  'HAZ-18': {
    'Retire one of them with a reason': retires,
    'say in their names how they differ': edits({ name: 'Wrong dose given at night' }),
  },
  'HAZ-19': {
    'Put the control in place': (c) => c.move(c.made('control'), 'put-in-place'),
    'reject it with a reason': (c) => c.move(c.made('control'), 'reject'),
    'reopen the hazard': moves('reopen'),
    'Look whether the product has the control and say that it is in place': {
      of: 'transferred to a deployer, the manufacturer’s is open',
      mend: (c) => c.move(c.made('control'), 'put-in-place'),
    },
  },
  'HAZ-20': {
    'Add the control that the deployer or user has to put in place': adds('control', 'mitigates', { party: 'user' }),
    'reopen the hazard': moves('reopen'),
  },
  'HAZ-21': {
    'Rate the residual risk and close or transfer the hazard': (c, subject) => {
      c.edit(subject, { residual: LOW })
      c.move(subject, 'close')
    },
    'add the action that is missing': adds('action', 'acts-on'),
  },
  'HAZ-22': {
    'Finish or drop the action with its outcome': (c) => c.move(c.made('action'), 'finish'),
    'reopen the hazard': moves('reopen'),
  },
  'HAZ-23': {
    'Add a control of the design': adds('control', 'mitigates', { type: 'design' }),
    'record the one that you considered and reject it with the reason': (c, subject) => {
      const considered = c.add('control', { type: 'design' })
      c.link(considered, 'mitigates', subject)
      c.move(considered, 'reject')
    },
  },
  'HAZ-24': {
    'Lower the severity by one word': edits({ initial: { severity: 'Major', likelihood: 'Low' } }),
    'say that several patients can be affected': edits({ patientsAffected: 'several' }),
  },
  'HAZ-25': { 'Name the person or organisation that follows the hazard up': edits({ owner: 'Pharmacy lead' }) },
  'HAZ-26': {
    'Correct the reference': edits({ notes: 'See the check.' }),
    'restore the record that it names': {
      of: 'a record that is retired',
      mend: (c) => c.restore(c.made('control')),
    },
  },
  'HAZ-27': {
    'settle the second rating': (c) => {
      c.edit(c.made('second-rating'), { settlement: 'The first stands, for the ward has two checks.' })
      c.move(c.made('second-rating'), 'settle')
    },
  },
  'CAU-01': {
    'Add a control on the cause': adds('control', 'mitigates'),
    'link an existing one to it': (c, subject) => {
      c.link(c.add('control'), 'mitigates', subject)
    },
  },
  'CAU-02': {
    'Link the cause to its hazard': (c, subject) => void c.link(subject, 'leads-to', c.add('hazard')),
    'retire the cause with a reason': retires,
  },
}
