import { z } from 'zod'
import type { Link } from '../src/domain/record/link.ts'
import type { SafetyRecord } from '../src/domain/record/record.ts'
import { DEFAULT_MATRIX } from '../src/domain/risk/default-matrix.ts'
import { BENCH_DAY, GeneratedSpace } from './generated-space.ts'
import { generatedName, generatedSentence } from './generated-words.ts'
import { Random } from './random.ts'

/** A generated case, and one record of each sort that an edit is timed on. */
export interface GeneratedCase {
  readonly space: GeneratedSpace['space']
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
  readonly hazards: readonly SafetyRecord[]
  readonly evidence: readonly SafetyRecord[]
  readonly plan: SafetyRecord
}

const CAUSES = 3
const CONTROLS = 4
const HAZARDS_IN_A_GROUP = 100
const SEED = 129
const MATRIX_VERSION = 'Bench 1'
const MATRIX = z.json().parse({ ...DEFAULT_MATRIX, version: MATRIX_VERSION })
const RATED = { matrixVersion: MATRIX_VERSION, rater: 'A. Example', ratedOn: BENCH_DAY }
const DIGEST = '0'.repeat(64)

/**
 * A case with `count` hazards, the same for the same count: each with 3 causes, 4 controls and 4 items of evidence, and
 * an argument over them of a top goal, a strategy for every 100 hazards, and a goal with its solution for every hazard.
 */
export function generateCase(count: number): GeneratedCase {
  const space = new GeneratedSpace()
  const random = new Random(SEED)
  const plan = addGround(space)
  const top = space.add('goal', { statement: 'The generated product is acceptably safe' })
  const hazards: SafetyRecord[] = []
  const evidence: SafetyRecord[] = []
  let strategy: SafetyRecord | undefined
  for (let number = 1; number <= count; number += 1) {
    if (strategy === undefined || number % HAZARDS_IN_A_GROUP === 1) {
      strategy = space.add('strategy', { statement: `Argument over the hazards from ${number}` })
      space.join('supported-by', top, strategy)
    }
    const hazard = addHazard(space, random, number)
    const shown = addTreatment(space, random, hazard)
    addArgument(space, strategy, hazard, shown)
    hazards.push(hazard)
    evidence.push(...shown)
  }
  return { space: space.space, records: space.records, links: space.links, hazards, evidence, plan }
}

function addGround(space: GeneratedSpace): SafetyRecord {
  const product = space.add('product', { name: 'Generated product', manufacturer: 'Northway Health' })
  const use = space.add('intended-use', { name: 'Generated use', statement: 'To be measured.' })
  space.join('use-of', use, product)
  const release = space.add('release', { version: '1.0.0', releasedOn: '2026-05-01' }, 'in-field')
  space.join('release-of', release, product)
  space.add('cso-appointment', { name: 'A. Example', registration: '0000000', body: 'GMC', appointedOn: '2025-01-01' })
  return space.add(
    'plan',
    {
      name: 'Generated plan',
      criteria: 'Levels 1 to 3 are accepted.',
      policy: 'ALARP',
      matrix: MATRIX,
      phase: 'in service',
      nextReview: '2027-01-01',
      approvedBy: 'A. Example',
      approvedOn: '2026-01-01',
    },
    'in-force',
  )
}

function addHazard(space: GeneratedSpace, random: Random, number: number): SafetyRecord {
  return space.add('hazard', {
    name: generatedName(random, number),
    description: generatedSentence(random),
    effect: generatedSentence(random),
    hazardousSituation: generatedSentence(random),
    harm: generatedSentence(random),
    patientsAffected: 'one',
    arisesIn: random.pick(['normal use', 'fault', 'foreseeable misuse']),
    initial: {
      severity: 'Considerable',
      likelihood: random.pick(['Medium', 'High']),
      level: 3,
      ...RATED,
      rationale: generatedSentence(random),
    },
    residual: {
      severity: 'Considerable',
      likelihood: random.pick(['Very Low', 'Low']),
      level: 2,
      ...RATED,
      rationale: generatedSentence(random),
    },
    owner: random.pick(['A. Example', 'B. Sample', 'C. Specimen']),
  })
}

/** Adds causes, and controls on them each with an item of evidence that it is implemented and effective. */
function addTreatment(space: GeneratedSpace, random: Random, hazard: SafetyRecord): readonly SafetyRecord[] {
  const causes = Array.from({ length: CAUSES }, () => {
    const cause = space.add('cause', {
      name: generatedSentence(random),
      type: random.pick(['human', 'software', 'hardware', 'organisational', 'environmental']),
      scenario: generatedSentence(random),
    })
    space.join('leads-to', cause, hazard)
    return cause
  })
  return Array.from({ length: CONTROLS }, (_, place) => {
    const control = space.add('control', controlFields(random), 'in-place')
    space.join('mitigates', control, causes[place] ?? hazard)
    const evidence = space.add('evidence', evidenceFields(random), 'verified')
    space.join('shows-implemented', evidence, control)
    space.join('shows-effective', evidence, control)
    return evidence
  })
}

function controlFields(random: Random) {
  return {
    statement: generatedSentence(random),
    description: generatedSentence(random),
    type: random.pick(['design', 'training', 'business process', 'information']),
    timing: 'additional',
    action: random.pick(['preventing', 'detecting', 'mitigating']),
    party: 'manufacturer',
    sideEffects: { found: false, checkedBy: 'A. Example', checkedOn: BENCH_DAY },
  }
}

function evidenceFields(random: Random) {
  return {
    name: generatedSentence(random),
    claim: generatedSentence(random),
    type: 'system test',
    result: 'passed',
    version: '1',
    digest: DIGEST,
    producedOn: '2026-05-20',
    validUntil: `2027-0${1 + random.below(9)}-15`,
    release: '1.0.0',
  }
}

function addArgument(
  space: GeneratedSpace,
  strategy: SafetyRecord,
  hazard: SafetyRecord,
  evidence: readonly SafetyRecord[],
): void {
  const goal = space.add('goal', { statement: `The risk of ${hazard.ref} is as low as reasonably practicable` })
  const solution = space.add('solution', { statement: `Evidence for the controls on ${hazard.ref}` })
  space.join('supported-by', strategy, goal)
  space.join('concerns', goal, hazard)
  space.join('supported-by', goal, solution)
  for (const item of evidence) space.join('cites', solution, item)
}
