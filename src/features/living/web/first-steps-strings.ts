import { catalogue } from '../../../web/strings/catalogue.ts'
import type { FirstStep } from './first-steps.ts'

const steps: { readonly [step in FirstStep]: readonly [name: string, about: string] } = {
  product: ['Name the product', 'What is it that could harm somebody, and which version of it?'],
  'intended-use': ['Write its intended use', 'Who uses it, for whom, where, and what it is not meant for.'],
  plan: [
    'Make the plan and approve it',
    'It holds the risk matrix and says which risks are acceptable. An example is there to start from.',
  ],
  officer: ['Appoint the Clinical Safety Officer', 'A registered clinician, in post, who answers for the case.'],
  hazards: ['Bring your hazards in', 'Drop an Excel log, or write the first hazard.'],
  rated: ['Rate every hazard', 'Severity and likelihood before additional controls, with a reason.'],
  controls: ['Write what reduces the risks', 'Each control joins the cause or hazard that it works on.'],
  evidence: [
    'Show that the controls are there and work',
    'A test, a review, a training record: with a date and a result.',
  ],
  argument: ['Argue why it is safe enough', 'A claim, how it is broken down, and the evidence each part ends in.'],
  report: ['Issue the report', 'Made from the case as it stands; the issued document is a record of it.'],
}

/** The words of the first steps. */
export const firstStepsStrings = catalogue({
  steps,
  title: 'First steps',
  progress: (done: number, total: number) => `${done} of ${total} done`,
  about: 'Each step ticks itself when the case holds what it asks for. Leave whenever you like and come back.',
  next: 'Next',
  done: 'Done',
  open: 'To do',
  skipped: 'Skipped',
  skip: 'Skip',
  skipNamed: (name: string) => `Skip: ${name}`,
  hide: 'Hide the first steps',
  show: 'Show the first steps',
  group: 'Do',
})
