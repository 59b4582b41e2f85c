import { fieldDifferences, isWordingOnly, type RecordPair } from '../record/difference.ts'
import { canonicalJson } from '../record/fingerprint.ts'
import type { SpaceHead } from '../record/graph.ts'
import { fieldsOf, type Kind, type LinkRole } from '../record/kind.ts'
import type { Link } from '../record/link.ts'
import type { SafetyRecord } from '../record/record.ts'
import { textOf } from '../record/record.ts'
import type { RiskMatrix } from '../risk/matrix.ts'
import { shownLevel } from '../risk/rating.ts'
import { control } from './control.ts'
import { isTransferred } from './control-party.ts'
import { HAZARD_RATINGS, hazard } from './hazard.ts'
import type { DifferenceMeaning } from './difference-meaning.ts'

/** What the difference of one record or link means, and whether it can alter a residual risk. */
export interface CaseDifference {
  readonly meaning: DifferenceMeaning
  readonly affectsResidualRisk: boolean
}

/** The case that a difference is read in: whose it is, and the matrix of its plan. */
export interface ReadIn {
  readonly space: SpaceHead
  readonly matrix: RiskMatrix
}

/** What the difference of one record means in its case; null when it does not differ at all. */
export function caseDifference(kind: Kind, pair: RecordPair, readIn: ReadIn): CaseDifference | null {
  const meaning = meaningOf(kind, pair, readIn)
  if (meaning === null) return null
  return { meaning, affectsResidualRisk: BEARS_ON_RISK.has(kind.name) && !HARMLESS.has(meaning) }
}

/** What the making or ending of a link means; null where it did neither. Only what rests on the other end bears on risk. */
export function linkDifference(
  { rests }: Pick<LinkRole, 'rests'>,
  { before, after }: { readonly before: Link | null; readonly after: Link },
  ends: { readonly from: string; readonly to: string },
): CaseDifference | null {
  const was = before !== null && before.ended === null
  const is = after.ended === null
  if (was === is) return null
  const affectsResidualRisk = rests !== 'neither' && BEARS_ON_RISK.has(ends.from) && BEARS_ON_RISK.has(ends.to)
  return { meaning: is ? 'linked' : 'unlinked', affectsResidualRisk }
}

/** The kinds whose change can alter a residual risk. */
const BEARS_ON_RISK = new Set(['hazard', 'cause', 'control', 'evidence', 'plan', 'requirement', 'verification'])
const HARMLESS: ReadonlySet<DifferenceMeaning> = new Set<DifferenceMeaning>(['wording', 'bookkeeping'])

function meaningOf(kind: Kind, { before, after }: RecordPair, readIn: ReadIn): DifferenceMeaning | null {
  if (before === null) return 'added'
  if (before.retired === null && after.retired !== null) return 'retired'
  if (before.retired !== null && after.retired === null) return 'restored'
  const particular = PARTICULAR[kind.name]?.(before, after, readIn) ?? null
  if (particular !== null) return particular
  if (before.state !== after.state) return 'moved'
  const fields = fieldDifferences(kind, { before, after })
  if (fields.length === 0) return null
  if (fields.every(({ field }) => kind.fields[field]?.material !== true)) return 'bookkeeping'
  return isWordingOnly(kind, fields) ? 'wording' : 'changed'
}

type Judge = (before: SafetyRecord, after: SafetyRecord, readIn: ReadIn) => DifferenceMeaning | null

const PARTICULAR: { readonly [kind: string]: Judge } = {
  hazard: (before, after, { matrix }) => {
    const levels = (record: SafetyRecord) =>
      HAZARD_RATINGS.map((which) => shownLevel(matrix, fieldsOf(hazard, record)[which]) ?? 0)
    const earlier = levels(before)
    const turns = levels(after).map((level, at) => level - (earlier[at] ?? 0))
    if (turns.some((turn) => turn > 0)) return 'risk raised'
    return turns.some((turn) => turn < 0) ? 'risk lowered' : null
  },
  control: (before, after, { space }) => {
    const turn = strengthOf(after, space) - strengthOf(before, space)
    if (turn === 0) return null
    return turn < 0 ? 'control weakened' : 'control strengthened'
  },
  plan: (before, after) => {
    const same = canonicalJson(before.fields['matrix']) === canonicalJson(after.fields['matrix'])
    return same ? null : 'matrix changed'
  },
  evidence: (before, after) => {
    if (textOf(after, 'result') === 'failed' && textOf(before, 'result') !== 'failed') return 'evidence failed'
    const replaced = ['digest', 'version', 'producedOn', 'result'].some(
      (field) => textOf(before, field) !== textOf(after, field),
    )
    return replaced ? 'evidence replaced' : null
  },
}

const TYPES = control.fields.type.choices
const STATES = ['rejected', 'proposed', 'agreed', 'in-place']

/** Orders controls by what they can be relied on for: what the residual may count first, in place before agreed, design first. */
function strengthOf(record: SafetyRecord, space: SpaceHead): number {
  const type = TYPES.indexOf(textOf(record, 'type'))
  const byType = type < 0 ? 0 : TYPES.length - type
  return (isTransferred(record, space) ? 0 : 100) + STATES.indexOf(record.state) * 10 + byType
}
