import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'
import { Assessment } from './assessment.ts'
import type { AssessmentState } from './assessment-state.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import type { Outlook } from './finding.ts'
import { GROUP_NAMES } from './named-indexes.ts'
import { outlookOf, RANKS } from './outlook.ts'

/** What a change does to one assessment at one version of it; nothing is altered until it is applied. */
export class AssessmentDelta {
  readonly today: IsoDate
  /** How many records were looked at. */
  readonly visited: number
  readonly #of: Assessment
  readonly #version: number
  readonly #result: AssessmentDraft | Assessment

  private constructor(of: Assessment, result: AssessmentDraft | Assessment, visited: number) {
    this.#of = of
    this.#version = of.version
    this.#result = result
    this.today = result.today
    this.visited = visited
  }

  /** A delta that keeps what differs. */
  static of(assessment: Assessment, draft: AssessmentDraft): AssessmentDelta {
    return new AssessmentDelta(assessment, draft, draft.visited.size)
  }

  /** A delta that replaces the assessment whole. */
  static whole(assessment: Assessment, fresh: Assessment): AssessmentDelta {
    return new AssessmentDelta(assessment, fresh, fresh.visited)
  }

  /** Whether everything was assessed from the beginning; `outlooks` and `subjects` then tell nothing. */
  get isWhole(): boolean {
    return this.#result instanceof Assessment
  }

  /** The outlooks that differ; null for a record that leaves the living. */
  get outlooks(): ReadonlyMap<Id, Outlook | null> {
    if (this.#result instanceof Assessment) return new Map()
    const differing = new Map<Id, Outlook | null>()
    for (const [id, drafted] of this.#result.outlooks) {
      const outlook = drafted === null ? null : outlookOf(drafted.rank)
      if (outlook !== this.#of.outlook(id)) differing.set(id, outlook)
    }
    return differing
  }

  /** The records, or the space, about which rules were asked again. */
  get subjects(): readonly Id[] {
    return this.#result instanceof Assessment ? [] : [...this.#result.findings.keys()]
  }

  /** The assessment after the change; throws when there is a later one already. */
  applyTo(assessment: Assessment): Assessment {
    if (assessment !== this.#of || assessment.hasMovedOn || assessment.version !== this.#version) {
      throw new Error('This delta was made for another assessment, or for an earlier version of it.')
    }
    const result = this.#result
    if (!(result instanceof Assessment)) return assessment.movedOn(result, (state) => takeDraft(state, result))
    result.state.version = this.#version + 1
    return result
  }
}

/** Applies a delta once its change is committed; go on with the assessment it answers, for the earlier one stays as it was. */
export function applyDelta(assessment: Assessment, delta: AssessmentDelta): Assessment {
  return delta.applyTo(assessment)
}

function takeDraft(state: AssessmentState, draft: AssessmentDraft): void {
  state.today = draft.today
  state.plan = draft.plan
  state.visited = draft.visited.size
  state.version += 1
  takeOutlooks(state, draft)
  for (const [id, findings] of draft.findings) {
    if (findings.length === 0) state.findings.delete(id)
    else state.findings.set(id, findings)
  }
  for (const [id, untils] of draft.untils) state.untils.set(id, untils)
  for (const [id, members] of draft.circles) {
    if (members === null) state.circles.delete(id)
    else state.circles.set(id, members)
  }
  state.tallies.addAll(draft.tallies)
  for (const name of GROUP_NAMES) state.groups[name].apply(draft.groups[name])
  for (const key of draft.forgotten) state.readers.forget(key)
  state.readers.addAll(draft.readers)
}

function takeOutlooks({ table }: AssessmentState, draft: AssessmentDraft): void {
  for (const [id, drafted] of draft.outlooks) {
    if (drafted === null) {
      const slot = table.slotOf(id)
      if (slot !== undefined) table.leave(slot)
      continue
    }
    const slot = table.slotOf(id) ?? table.enter(id, (draft.counts.get(id)?.length ?? 0) / RANKS)
    table.setOwn(slot, drafted.own)
    table.setRank(slot, drafted.rank)
  }
  for (const [id, counts] of draft.counts) {
    const slot = table.slotOf(id)
    if (slot !== undefined) table.counts.set(counts, table.countsAt(slot))
  }
}
