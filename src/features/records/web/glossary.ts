import { catalogue } from '../../../web/strings/catalogue.ts'

/**
 * What the words on the screens mean, as docs/glossary.md says it, by the name of the kind or field that carries them.
 * A test holds both together.
 */
export const glossary = catalogue({
  hazard: ['hazard', 'A potential source of harm to a patient. Its NHS status is Open, Transferred or Closed.'],
  cause: ['cause', 'What may give rise to a hazard: human, software, hardware, organisational or environmental.'],
  effect: ['effect', 'How care changes from what was intended.'],
  harm: ['harm', 'The injury to the patient. Severity is judged on it.'],
  control: [
    'control',
    'A measure that reduces risk. Kinds in the order of preference: design, test, training, business process, information.',
  ],
  evidence: ['evidence', 'Something that shows a claim, with a result, a digest, a date and a life.'],
  initial: ['initial risk', 'The risk before the additional controls.'],
  residual: ['residual risk', 'The risk with the controls that this organisation can show.'],
  residualWithTransferred: [
    'residual risk assuming transferred controls',
    'A second residual that may also count what a deployer or user is asked to do.',
  ],
  level: ['risk level', 'Where severity and likelihood meet in the matrix. A lookup, never a product.'],
  evaluation: ['evaluation', 'The recorded judgement whether a risk is acceptable under the plan.'],
  acceptance: ['acceptance', 'A named person’s acceptance of a risk at the authority that the plan gives.'],
  'risk-benefit': [
    'risk–benefit analysis',
    'Whether clinical benefit outweighs an unacceptable residual risk that cannot be reduced further.',
  ],
  alarp: ['ALARP, AFAP', 'As low as reasonably practicable; as far as possible. Under AFAP cost is no rationale.'],
  plan: [
    'plan',
    'The Clinical Risk Management Plan: criteria, policy, matrix, phases, who may authorise what, review dates.',
  ],
  release: ['release', 'One version of the product as delivered, with its configuration.'],
  goal: ['goal', 'A claim: a sentence that is true or false.'],
  strategy: ['strategy', 'How a claim is broken down into others.'],
  solution: ['solution', 'A reference to the evidence that ends a line of argument.'],
})
