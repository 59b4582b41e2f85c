import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { hazard } from '../../../../domain/safety-case/hazard.ts'
import { useUndoKeys } from '../../../../web/undo/use-undo.ts'
import { ProblemNotice } from '../../../../web/ui/problem-notice.tsx'
import { NARROW, useMedia } from '../../../../web/ui/use-media.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import { readSpaceAnew } from '../../../records/web/space-queries.ts'
import { HazardCards } from '../hazard-cards.tsx'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { levelWords } from '../level-words.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { HazardGrid } from './hazard-grid.tsx'
import { UnsavedCells } from './unsaved-cells.tsx'
import { type LogReading, useHazardWork } from './use-hazard-work.tsx'

interface Props extends LogReading {
  readonly space: string
  readonly matrix: MatrixView
}

/** The hazard log to work in, a grid or cards; whatever is written at once is taken back at once. */
export function HazardLogWork({ space, matrix, ...reading }: Props) {
  const { about, isBehind } = reading.log
  const work = useHazardWork(space, matrix, reading)
  const { drafts, shown, stack, failure, onFailure } = work
  const client = useQueryClient()
  const isNarrow = useMedia(NARROW)
  // What is being written stays where it is, however narrow the window becomes meanwhile.
  const [isOpen, setOpen] = useState(false)
  const [said, say] = useState('')
  const readAnew = useCallback(() => void readSpaceAnew(client, space), [client, space])
  const told = useMemo(
    () => ({
      onUndone: ({ name }: { readonly name: string }) => {
        onFailure(null)
        say(gridCellStrings.undone(name))
      },
      onRedone: ({ name }: { readonly name: string }) => {
        onFailure(null)
        say(gridCellStrings.redone(name))
      },
      onFailed: (error: unknown) => onFailure(error instanceof Error ? error : new Error(String(error))),
    }),
    [onFailure],
  )
  useUndoKeys(stack, told)

  return (
    <>
      <UnsavedCells
        drafts={drafts}
        shown={shown}
        nameOf={({ target, field }) => gridCellStrings.cellOf(fieldName(field), target.ref)}
        onTaken={readAnew}
      />
      {failure && <ProblemNotice error={failure} />}
      {isNarrow && !isOpen ? (
        <HazardCards work={work} about={about} words={levelWords(matrix)} />
      ) : (
        <HazardGrid space={space} work={work} about={about} isBehind={isBehind} onOpen={setOpen} />
      )}
      {work.dialog}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** A field as its columns are called together. */
function fieldName(field: string): string {
  if (field === 'initial') return hazardLogStrings.initialRisk
  if (field === 'residual') return hazardLogStrings.residualRisk
  return Object.entries(hazard.fields).find(([name]) => name === field)?.[1].label ?? field
}
