import type { Overview } from '../living-contract.ts'

/** The steps of a first case, in the order in which a case grows. */
export const FIRST_STEPS = [
  'product',
  'intended-use',
  'plan',
  'officer',
  'hazards',
  'rated',
  'controls',
  'evidence',
  'argument',
  'report',
] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** Which steps a case has behind it: read from the case itself, nobody ticks anything. */
export function stepsDone({ product, plan, people, kinds, matrix }: Overview): ReadonlySet<FirstStep> {
  const has = (kind: string) => kinds.some((one) => one.kind === kind && one.total > 0)
  const allHold = (kind: string) => kinds.some((one) => one.kind === kind && one.total > 0 && one.inDoubt === 0)
  const done: { readonly [S in FirstStep]: boolean } = {
    product: product !== null,
    'intended-use': has('intended-use'),
    plan: plan?.inForce === true,
    officer: people.some(({ inPost }) => inPost),
    hazards: has('hazard'),
    rated: has('hazard') && matrix.unrated.initial === 0,
    controls: has('control'),
    // One item of evidence shows one control; the step speaks of all of them.
    evidence: has('evidence') && allHold('control'),
    argument: has('goal'),
    report: has('issued-document'),
  }
  return new Set(FIRST_STEPS.filter((step) => done[step]))
}
