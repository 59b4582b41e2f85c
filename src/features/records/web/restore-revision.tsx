import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { HistoryStep } from '../record-history-contract.ts'
import type { RecordView } from '../records-contract.ts'
import { wayBackTo } from './earlier-fields.ts'
import { FieldDifferences } from './field-differences.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

interface Props {
  readonly record: RecordView
  readonly step: HistoryStep
  /** The steps from the newest back to that one, at least. */
  readonly steps: readonly HistoryStep[]
}

/** Writes the fields of an earlier revision again, as a new change: history only ever grows. */
export function RestoreRevision({ record, step, steps }: Props) {
  const space = useSpace()
  const [asking, setAsking] = useState(false)
  const changes = wayBackTo(step, steps)
  const restore = useSpaceWrite(space, () =>
    recordActions.change(space, record, Object.fromEntries(changes.map(({ field, after }) => [field, after]))),
  )
  if (changes.length === 0 || record.retired !== null) return null
  return (
    <>
      <Button look="quiet" aria-label={recordStrings.restoreRevision(step.revision)} onClick={() => setAsking(true)}>
        {recordStrings.restoreFields}
      </Button>
      {asking && (
        <Modal title={recordStrings.restoreRevision(step.revision)} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{recordStrings.restoreRevisionAbout}</p>
            <FieldDifferences changes={changes} />
            {restore.error && <ProblemNotice error={restore.error} />}
            <div className="row">
              <Button
                look="primary"
                disabled={restore.isPending}
                onClick={() => restore.mutate(undefined, { onSuccess: () => setAsking(false) })}
              >
                {recordStrings.restoreFields}
              </Button>
              <Button onClick={() => setAsking(false)}>{uiStrings.cancel}</Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  )
}
