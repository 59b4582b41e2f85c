import { compareWords } from '../../domain/record/english-order.ts'
import { addTo } from '../../domain/record/many-by-key.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import type { ListKey } from '../records/list-page-queries.ts'
import type { HazardLogQuery } from './hazard-log-contract.ts'

/** The level that a hazard is found and grouped under: its number, `unrated` or `withheld`. */
export type LevelKeyOf = (record: SafetyRecord) => string

/** Hazards with those of a group together, and how many each group has. */
export interface GroupedHazards {
  readonly hazards: readonly SafetyRecord[]
  readonly groups: readonly { readonly key: string; readonly count: number }[]
}

/** Brings hazards together by what they share; within a group they stay in the order they came in. */
export function groupedBy(
  group: HazardLogQuery['group'],
  hazards: readonly SafetyRecord[],
  levelOf: LevelKeyOf,
): GroupedHazards {
  if (group === undefined) return { hazards, groups: [] }
  const keyOf = KEY_OF[group](levelOf)
  const byKey = new Map<string, SafetyRecord[]>()
  for (const one of hazards) addTo(byKey, keyOf(one), one)
  const groups = [...byKey].toSorted(([one], [other]) => COMPARED[group](one, other))
  return {
    hazards: groups.flatMap(([, members]) => members),
    groups: groups.map(([key, members]) => ({ key, count: members.length })),
  }
}

/** What groups are ordered by; null where there are none. */
export function groupKey(group: HazardLogQuery['group'], levelOf: LevelKeyOf): ListKey<SafetyRecord> | null {
  return group === undefined ? null : { of: KEY_OF[group](levelOf), compare: COMPARED[group] }
}

type Group = NonNullable<HazardLogQuery['group']>

const KEY_OF: { readonly [G in Group]: (levelOf: LevelKeyOf) => (record: SafetyRecord) => string } = {
  state: () => (record) => record.state,
  owner: () => (record) => textOf(record, 'owner'),
  level: (levelOf) => levelOf,
}

const STATES = Object.keys(hazard.states?.labels ?? {})

/** States as the table has them, owners by name with nobody last, levels from the highest with those without one last. */
const COMPARED: { readonly [G in Group]: (one: string, other: string) => number } = {
  state: (one, other) => STATES.indexOf(one) - STATES.indexOf(other),
  owner: (one, other) => Number(one === '') - Number(other === '') || compareWords(one, other),
  level: (one, other) => height(other) - height(one) || compareWords(one, other),
}

function height(level: string): number {
  return Number.isNaN(Number(level)) ? -1 : Number(level)
}
