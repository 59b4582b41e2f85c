import { useState } from 'react'
import { connectionOf } from '../../../domain/argument/argument-notation.ts'
import type { ArgumentElement, ArgumentView } from '../argument-contract.ts'
import { type Droppable, linkStep, stepsToDrop } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import { joinedIn } from './argument-tree.ts'
import { stepsToRefer } from './module-steps.ts'
import { takeBack, type ArgumentWrites } from './use-argument-writes.ts'

/** A change that the notation does not allow, and why. */
export interface RefusedChange {
  readonly title: string
  readonly why: string
}

/** The changes that are made without a dialog: connecting, referring to another module, and dropping a record. */
export function useArgumentChanges(view: ArgumentView, writes: ArgumentWrites) {
  const [refused, setRefused] = useState<RefusedChange | null>(null)
  const connect = (upper: ArgumentElement, lower: ArgumentElement) => {
    const connection = connectionOf(upper, lower, joinedIn(view))
    if (!connection.allowed) {
      setRefused({ title: argumentStrings.notConnected(upper.ref, lower.ref), why: connection.why })
      return
    }
    setRefused(null)
    writes.write({
      does: {
        said: argumentStrings.connectSaid(upper.ref, lower.ref),
        steps: [linkStep(connection, upper.id, lower.id)],
      },
      told: () => argumentStrings.connected(upper.ref, lower.ref),
      undo: takeBack,
    })
  }
  const refer = (upper: ArgumentElement, goal: ArgumentElement) => {
    setRefused(null)
    writes.write({
      does: { said: argumentStrings.referSaid(goal.ref, upper.ref), steps: stepsToRefer(upper, goal) },
      told: () => argumentStrings.referredTo(goal.ref, upper.ref),
      undo: takeBack,
    })
  }
  const dropRecord = (upper: ArgumentElement, record: Droppable) => {
    const steps = stepsToDrop(upper, record)
    if (steps.length === 0) {
      setRefused({ title: argumentStrings.notConnected(upper.ref, record.ref), why: argumentStrings.chooseFirst })
      return
    }
    setRefused(null)
    writes.write({
      does: { said: argumentStrings.addUnder(record.ref, upper.ref), steps },
      told: ({ records }) => argumentStrings.added(records[0]?.ref ?? ''),
      undo: takeBack,
    })
  }
  return { refused, connect, refer, dropRecord }
}
export type ArgumentChanges = ReturnType<typeof useArgumentChanges>
