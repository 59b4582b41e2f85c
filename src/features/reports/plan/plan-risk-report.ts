import { control } from '../../../domain/safety-case/control.ts'
import { hazard } from '../../../domain/safety-case/hazard.ts'
import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { bullets, keyValues, prose, ruledTable, section } from '../../../platform/documents/shorthand.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'
import { classification } from '../parts/matrix-queries.ts'
import { initialRatings } from '../parts/plan-words-queries.ts'
import { shadeOfLevel } from '../risk-matrix-queries.ts'

/** Section 8: what is written down of a hazard, and how its risk is estimated, judged and lowered. */
export function planRisk(reading: CaseReading): readonly Block[] {
  const { plan } = reading
  return section(1, 'Clinical Risk Evaluation and Management', [
    ...section(2, 'What a hazard record holds', hazardFields(reading)),
    ...section(2, 'Risk estimation', estimated(plan)),
    ...section(2, 'Risk evaluation', [...prose(plan.fields.criteria), ...verdicts(plan)]),
    ...section(2, 'Risk control', [
      ...prose(policyText(plan.fields.policy)),
      ...ruledTable(
        [
          ['Order', 16],
          ['Kind of control', 84],
        ],
        controlKinds().map((kind, place) => [String(place + 1), kind]),
        'Kinds of control in order of preference',
      ),
      ...prose(
        'That a control is implemented and that it is effective are two results, each with evidence of its own. A test alone lowers no risk. Each control is checked for hazards that it may bring.',
      ),
    ]),
  ])
}

/** Section 9: the matrix that every rating is looked up in, where the plan declares one: an example is no plan. */
export function planMatrix({ plan }: CaseReading): readonly Block[] {
  return section(1, 'Risk Classification Matrix', declaresMatrix(plan) ? classification(plan) : [])
}

function declaresMatrix({ fields }: CaseReading['plan']): boolean {
  return fields.matrix !== undefined
}

function estimated(plan: CaseReading['plan']): readonly Block[] {
  if (!declaresMatrix(plan)) return []
  return [
    ...prose(
      `Severity is judged on the harm, and on whether it can reach one patient or several; likelihood is that of the stated harm reaching a patient. The level is looked up in the matrix “${plan.matrix.version}” and is never a product of numbers. An unrated risk stays unrated until somebody has judged it.`,
    ),
    keyValues([['Initial ratings', initialRatings(plan.fields.initialCountsExisting)]]),
  ]
}

/** A deployer hands nothing on, so its hazards have no risk that assumes what others put in place. */
function hazardFields(reading: CaseReading): readonly Block[] {
  const left: ReadonlySet<string> = new Set(isOfDeployer(reading) ? ['residualWithTransferred'] : [])
  const material = Object.entries(hazard.fields).flatMap(([name, field]) =>
    field.material && !left.has(name) ? [field] : [],
  )
  return bullets(
    material.map((field) =>
      field.help === ''
        ? [{ text: field.label, bold: true }]
        : [{ text: field.label, bold: true }, { text: `: ${field.help}` }],
    ),
  )
}

function verdicts(plan: CaseReading['plan']): readonly Block[] {
  if (!declaresMatrix(plan)) return []
  const { matrix } = plan
  return ruledTable(
    [
      ['Level', 10],
      ['Word', 20],
      ['What is done', 46],
      ['Accepted by', 24],
    ],
    matrix.acceptability
      .toSorted((one, other) => other.level - one.level)
      .map((entry): (Cell | string)[] => [
        { text: String(entry.level), level: shadeOfLevel(entry.level, matrix), align: 'centre' },
        entry.word,
        VERDICTS[entry.verdict],
        entry.authority ?? '',
      ]),
    'What each level asks for',
  )
}

const VERDICTS = {
  acceptable: 'Accepted as it is',
  justified: 'Accepted with a recorded reason why no more is done',
  unacceptable: 'Not accepted, unless more control is impracticable and the benefit is shown to outweigh the risk',
} as const

function policyText(policy: 'ALARP' | 'AFAP' | undefined): string | undefined {
  if (policy === undefined) return undefined
  return policy === 'ALARP'
    ? 'Risk is lowered as low as reasonably practicable (ALARP).'
    : 'Risk is lowered as far as possible (AFAP); what it costs is no reason to stop.'
}

function controlKinds(): readonly string[] {
  return (control.fields.type.choices ?? []).map((kind) => kind.charAt(0).toUpperCase() + kind.slice(1))
}
