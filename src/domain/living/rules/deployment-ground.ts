import { fieldsOf } from '../../record/kind.ts'
import { contextOfUse } from '../../safety-case/context-of-use.ts'
import { product } from '../../safety-case/product.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { isInconclusive, shows } from './evidence-currency.ts'

/** DEP-01: whoever is to be asked for a safety case has to be known first. */
export const productWithoutManufacturer: RecordRule = {
  code: 'DEP-01',
  sentence: 'The product names its manufacturer.',
  clauses: ['DCB0160 2.5.1'],
  level: 'attention',
  remedy: 'Record who makes the product and answers for it under DCB0129.',
  settledBy: ['manufacturer'],
  only: 'deployment-case',
  on: ['product'],
  paths: [],
  reads: [],
  check(subject) {
    if (fieldsOf(product, subject).manufacturer !== undefined) return NOTHING
    return found(productWithoutManufacturer, subject, { sentence: 'The manufacturer is not recorded.' })
  },
}

/** DEP-02: a deployment begins with what the manufacturer has shown, and somebody has to have looked at it. */
export const conformanceNotShown: RecordRule = {
  code: 'DEP-02',
  sentence: 'Evidence shows that the manufacturer made the product as DCB0129 asks.',
  clauses: ['DCB0160 2.5.1'],
  level: 'blocker',
  remedy:
    'Ask the manufacturer for its safety case report and hazard log, look whether they meet DCB0129, and link them as evidence that shows conformance of the product.',
  from: 'analysis',
  only: 'deployment-case',
  on: ['product'],
  paths: [['<shows-conformance']],
  reads: [],
  check(subject, view) {
    const offered = view.along(subject, '<shows-conformance')
    if (offered.some((one) => shows(one, offered))) return NOTHING
    const vague = offered.find(isInconclusive)?.record
    if (vague === undefined)
      return found(conformanceNotShown, subject, { sentence: 'Nothing shows that the manufacturer met DCB0129.' })
    const sentence = `${vague.ref} is inconclusive, and nothing else shows that the manufacturer met DCB0129.`
    return found(conformanceNotShown, subject, { sentence, about: [vague] })
  },
}

/** DEP-03: the hazards of a deployment come from where and by whom the product is used. */
export const settingNotDescribed: RecordRule = {
  code: 'DEP-03',
  sentence: 'Every context of use describes the environment in which the product is deployed, and how many use it.',
  clauses: ['DCB0160 4.2.3'],
  level: 'attention',
  remedy: 'Describe the clinical environment as it is here, and say how many people use the product in it.',
  settledBy: ['environment', 'users'],
  only: 'deployment-case',
  on: ['context-of-use'],
  paths: [],
  reads: [],
  check(subject) {
    const { environment, users } = fieldsOf(contextOfUse, subject)
    const lacks = [
      ...(environment === undefined ? ['clinical environment'] : []),
      ...(users === undefined ? ['number of users'] : []),
    ]
    if (lacks.length === 0) return NOTHING
    return found(settingNotDescribed, subject, { sentence: `Not recorded: ${lacks.join(', ')}.` })
  },
}
