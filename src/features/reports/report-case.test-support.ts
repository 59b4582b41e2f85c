import { plainLetterhead } from '../../platform/documents/letterhead.ts'
import type { Fields } from '../../domain/record/json.ts'
import type { SpaceType } from '../../domain/record/kind.ts'
import { MemoryGraph } from '../../domain/record/graph.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { levelOf } from '../../domain/risk/matrix.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import type { ReportSnapshot } from './case-queries.ts'

/** What a test says of a record beyond its fields. */
interface Said {
  readonly state?: string
  readonly retired?: string
}

/** Builds a case in memory, record by record; ids are the references. */
export class CaseBuilder {
  readonly graph: MemoryGraph
  readonly #counts = new Map<string, number>()
  #links = 0

  constructor(type: SpaceType = 'manufacturer-case') {
    this.graph = new MemoryGraph({ id: 'space', type, name: 'Referral Navigator' })
  }

  /** Adds a record and answers its id, which is also its reference. Fields the kind does not allow throw. */
  add(kind: string, fields: Fields, said: Said = {}): string {
    const declared = REGISTRY.kind(kind)
    if (declared === undefined) throw new Error(`No kind ${kind}.`)
    REGISTRY.schema(kind)?.parse(fields)
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    const ref = `${declared.prefix}-${count}`
    const record: SafetyRecord = {
      id: ref,
      kind,
      ref,
      revision: 1,
      state: said.state ?? declared.states?.first ?? '',
      fields,
      retired: said.retired === undefined ? null : { reason: said.retired, on: '2026-02-01', by: 'A. Officer' },
      origin: null,
      recordedAt: '2026-03-01T09:00:00.000Z',
    }
    this.graph.apply({ records: [record], links: [] })
    return ref
  }

  /** Joins two records in a role. */
  link(from: string, role: string, to: string): void {
    this.#links += 1
    this.graph.apply({ records: [], links: [{ id: `L-${this.#links}`, role, from, to, seen: null, ended: null }] })
  }

  /** The case as a report reads it. */
  snapshot(findings: ReportSnapshot['findings'] = []): ReportSnapshot {
    return {
      graph: this.graph,
      letterhead: plainLetterhead('Alder Vale Health'),
      sequence: 4127,
      findings,
      standing: {
        standing: 'needs attention',
        sentence: 'Needs attention: the evidence for one control has lapsed.',
      },
      issue: null,
    }
  }
}

/** A rating in the words of the example matrix, with the level the matrix gives. */
export function rating(severity: string, likelihood: string, rationale?: string): Fields {
  const level = levelOf(DEFAULT_MATRIX, severity, likelihood)
  return {
    severity,
    likelihood,
    ...(level === null ? {} : { level }),
    matrixVersion: DEFAULT_MATRIX.version,
    ratedOn: '2026-02-10',
    ...(rationale === undefined ? {} : { rationale }),
  }
}

const NAMES = [
  [
    'A referral is shown to the wrong clinician',
    'A clinician decides on another patient’s history',
    'Wrong or delayed treatment',
  ],
  [
    'An urgent referral is not seen in time',
    'The patient waits beyond the urgent pathway',
    'Disease progresses and becomes harder to treat',
  ],
  [
    'An allergy is missing from the referral letter',
    'The receiving clinician prescribes without knowing of it',
    'Allergic reaction, possibly anaphylaxis',
  ],
  ['Two patients’ attachments are exchanged', 'A scan is read for the wrong patient', 'Unneeded or missed surgery'],
  ['A rejected referral looks accepted', 'Nobody acts on the referral', 'Delayed diagnosis'],
] as const
const CAUSES = [
  'Two patients share a name and date of birth and the list shows neither NHS number nor address',
  'The message queue drops a referral when the receiving system is down for longer than an hour',
  'A clinician leaves the page before the status has been refreshed',
]
const CONTROLS = [
  ['design', 'The list shows the NHS number and asks for confirmation when two patients share a name'],
  ['test', 'A regression suite sends each referral type through an interrupted queue'],
  ['training', 'New users work through the module on patient identity before their first session'],
  ['business process', 'The booking team reconciles sent and received referrals each morning'],
] as const
const WORDS = DEFAULT_MATRIX

/** Adds so many hazards, each with causes, controls on them and evidence, in a pattern that reaches every level. */
export function addHazards(builder: CaseBuilder, count: number, causes = 2): void {
  for (let place = 0; place < count; place += 1) {
    const [name, effect, harm] = NAMES[place % NAMES.length] ?? NAMES[0]
    const severity = WORDS.severities[place % 5] ?? 'Minor'
    const likelihood = WORDS.likelihoods[(place * 3 + 2) % 5] ?? 'Low'
    const states = ['open', 'transferred', 'closed']
    const hazard = builder.add(
      'hazard',
      {
        name: place < NAMES.length ? name : `${name} (${place + 1})`,
        effect,
        harm,
        identifiedOn: '2026-01-12',
        owner: 'Clinical safety team',
        initial: rating(
          severity,
          likelihood,
          'Seen in two comparable systems; several staff would have to overlook it.',
        ),
        residual: rating(severity, 'Very Low', 'The controls prevent the commonest cause and detect the others.'),
      },
      { state: states[place % 3] ?? 'open' },
    )
    for (let cause = 0; cause < causes; cause += 1) addCause(builder, hazard, place + cause)
  }
}

function addCause(builder: CaseBuilder, hazard: string, place: number): void {
  const cause = builder.add('cause', { name: CAUSES[place % CAUSES.length] ?? '', type: 'software' })
  builder.link(cause, 'leads-to', hazard)
  for (const step of [0, 1]) {
    const [type, statement] = CONTROLS[(place + step) % CONTROLS.length] ?? CONTROLS[0]
    const deployer = type === 'business process'
    const control = builder.add(
      'control',
      {
        statement,
        type,
        timing: step === 0 ? 'existing' : 'additional',
        party: deployer ? 'deployer' : 'manufacturer',
        ...(deployer
          ? {
              transferInstruction: 'Reconcile sent and received referrals before 10:00 on each working day.',
              transferVerification: 'Audit of the reconciliation sheet each quarter.',
              transferJustification: 'Only the deploying organisation sees both systems.',
            }
          : {}),
      },
      { state: 'in-place' },
    )
    builder.link(control, 'mitigates', cause)
    if (deployer) continue
    const evidence = builder.add('evidence', {
      name: `Regression run ${place + 1}.${step + 1}`,
      type: 'system test',
      result: 'passed',
      producedOn: '2026-02-20',
      location: 'https://ci.example.org/runs/4711',
      digest: 'a3f5'.repeat(16),
    })
    builder.link(evidence, 'shows-implemented', control)
    builder.link(evidence, 'shows-effective', control)
  }
}
