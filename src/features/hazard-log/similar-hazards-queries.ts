import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { likeness, shapeOf, type TextShape } from '../../domain/record/likeness.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { lineOf } from '../living/finding-queries.ts'
import { eachCase, type LivingSpaces, type Snapshot } from '../living/living-queries.ts'
import { spacesOf } from '../records/records-queries.ts'
import type { SimilarHazard } from './hazard-log-contract.ts'

/** Finds hazards like one of a case in the other cases that a person may open. */
export interface SimilarHazards {
  of(authority: Authority, snapshot: Snapshot, hazard: SafetyRecord): Promise<readonly SimilarHazard[]>
}

/** Below this likeness two hazards are about different things. */
const LEAST = 0.2
const MOST = 8

/** Wires the search to a database: each other case is opened as the person, who is told nothing of those they may not open. */
export function createSimilarHazards(database: Database, spaces: LivingSpaces): SimilarHazards {
  return {
    of: async (authority, snapshot, hazard) => {
      const wanted = shapeOfHazard(hazard)
      const known = await database.transaction(scopeOf(authority), (tx) => spacesOf(tx))
      const found: SimilarHazard[] = []
      const others = known.filter(({ space }) => space.id !== snapshot.graph.space.id)
      for await (const other of eachCase(spaces, authority, others)) found.push(...likeIn(other, wanted))
      return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, MOST)
    },
  }
}

function likeIn(snapshot: Snapshot, wanted: TextShape): readonly SimilarHazard[] {
  const { graph } = snapshot
  return livingOfKind(graph, 'hazard').flatMap((record) => {
    const alike = likeness(wanted, shapeOfHazard(record))
    if (alike < LEAST) return []
    return [
      {
        space: graph.space.id,
        case: graph.space.name,
        hazard: lineOf(snapshot, record),
        harm: textOf(record, 'harm'),
        likeness: alike,
      },
    ]
  })
}

// A record is never altered, only followed by another, so a shape that was taken stays right.
const shapes = new WeakMap<SafetyRecord, TextShape>()

function shapeOfHazard(record: SafetyRecord): TextShape {
  const known = shapes.get(record)
  if (known !== undefined) return known
  const shape = shapeOf(['name', 'effect', 'harm'].map((field) => textOf(record, field)).join(' '))
  shapes.set(record, shape)
  return shape
}
